const text = 'a b'; const svc = require('../services/runIdService'); // expect: RID101@41
exports.a = svc.stripClientSuffix(text); // expect: RID102
