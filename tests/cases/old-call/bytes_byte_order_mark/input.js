const svc = require('../services/runIdService'); // expect: RID101@21
exports.a = svc.stripClientSuffix('1'); // expect: RID102@13
