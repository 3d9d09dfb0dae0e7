const { OldId, fmt } = require('./services/oldIds'); // expect: RID101, RID107
const old = require('./services/oldIds'); // expect: RID101, RID107

exports.a = new OldId(1); // expect: RID102@17
exports.b = new old.OldId(2); // expect: RID102@17
exports.c = old.create(3); // expect: RID102@13
exports.d = fmt`x${1}`; // expect: RID103@13
exports.e = old.fmt`x${1}`; // expect: RID103@13
