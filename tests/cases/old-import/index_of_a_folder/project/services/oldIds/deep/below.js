exports.a = require('..').create(); // expect: RID102@13, RID101@21
exports.b = require('../').create(); // expect: RID102@13, RID101@21
exports.c = require('../../../lib/ids').make();
