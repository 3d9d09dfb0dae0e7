const svc = require('../services/\u0072unIdService'); // expect: RID101@21
exports.a = svc['strip\x43lientSuffix']('1'); // expect: RID102@13
require('..\/services/runIdService'); // expect: RID101@9
