const ids = require('../services/oldIds'); // expect: RID101 manual
const { uno } = ids; // expect: RID103@9 safe

exports.a = typeof ids.uno === 'function'; // expect: RID103@20 safe
exports.b = ids.uno ? 1 : 2; // expect: RID103@13 safe
exports.c = 'uno' in ids; // expect: RID103@13 safe
exports.d = ids.uno === exports.a; // expect: RID103@13 safe
exports.e = typeof uno; // expect: RID103@20 safe
exports.f = exports.list.map(ids.uno); // expect: RID103@30 unsafe
exports.g = typeof ids.dos; // expect: RID103@20 manual
