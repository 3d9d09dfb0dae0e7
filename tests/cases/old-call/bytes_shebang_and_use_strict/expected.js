#!/usr/bin/env node
'use strict';
const svc = require('../services/runIdSystem');
console.log(svc.getBaseRunId(process.argv[2]));
