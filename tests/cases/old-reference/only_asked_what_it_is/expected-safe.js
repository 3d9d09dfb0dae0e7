const ids = require('../services/oldIds'); // expect: RID101 manual
const { one } = require('../services/ids');
const ids2 = require('../services/ids');

exports.a = typeof one === 'function';
exports.b = one ? 1 : 2;
exports.c = 'one' in ids2;
exports.d = ids2.one === exports.a;
exports.e = typeof one;
exports.f = exports.list.map(ids.uno); // expect: RID103@30 unsafe
exports.g = typeof ids.dos; // expect: RID103@20 manual
