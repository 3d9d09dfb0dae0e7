const svc = require('../services/runIdService'); // expect: RID101

exports.a = 'stripClientSuffix' in svc; // expect: RID103@13
exports.b = Reflect.get(svc, 'stripClientSuffix'); // expect: RID103@30
exports.c = 'stripClientSuffix' in {};
