exports.a = require('.').create(); // expect: RID102@13, RID101@21
exports.b = require('./').create(); // expect: RID102@13, RID101@21
exports.c = require('./index').create(); // expect: RID102@13, RID101@21
exports.d = require('./index.js').create(); // expect: RID102@13, RID101@21
exports.e = require('../oldIds').create(); // expect: RID102@13, RID101@21
