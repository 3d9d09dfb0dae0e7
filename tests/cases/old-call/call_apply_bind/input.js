const svc = require('../services/runIdService'); // expect: RID101

exports.a = svc.stripClientSuffix.call(svc, '1'); // expect: RID103@13, RID103@40
exports.b = svc.stripClientSuffix.apply(null, ['1']); // expect: RID103@13
exports.c = svc.stripClientSuffix.bind(null); // expect: RID103@13
