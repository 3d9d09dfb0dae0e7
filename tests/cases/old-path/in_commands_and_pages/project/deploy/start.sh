#!/bin/sh
exec node --require "$ROOT/services/runIdService.js" app.js # expect: RID105@21
