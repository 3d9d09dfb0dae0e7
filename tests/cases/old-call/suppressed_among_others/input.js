const runIdService = require('../services/runIdService'); // expect: RID101

exports.a = (id) => runIdService.stripClientSuffix(id); // expect: RID102
exports.b = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[RID102] the audit compares both
