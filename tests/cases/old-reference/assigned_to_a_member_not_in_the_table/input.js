const svc = require('../services/unifiedRunIdService'); // expect: RID101

svc.recordIdCache = new Map(); // expect: RID103@1 manual
exports.size = svc.recordIdCache.size; // expect: RID103@16 manual
