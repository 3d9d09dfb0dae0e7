const svc = require('../services/runIdService'); // expect: RID101
exports.a = svc.strip\u0043lientSuffix('1'); // expect: RID102@13
