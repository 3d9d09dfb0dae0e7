const svc = require('../services/runIdService'); // expect: RID101
const { stripClientSuffix } = require('../services/unifiedRunIdService'); // expect: RID101

exports.a = (ids) => ids.map(svc.stripClientSuffix); // expect: RID103@30
exports.b = (ids) => ids.map(stripClientSuffix); // expect: RID103@30
exports.c = typeof svc.stripClientSuffix; // expect: RID103@20
exports.d = `${typeof stripClientSuffix}`; // expect: RID103@23
exports.e = [svc.stripClientSuffix, stripClientSuffix]; // expect: RID103@14, RID103@37
