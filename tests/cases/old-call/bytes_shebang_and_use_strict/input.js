#!/usr/bin/env node
'use strict';
const svc = require('../services/runIdService'); // expect: RID101@21
console.log(svc.stripClientSuffix(process.argv[2])); // expect: RID102@13
