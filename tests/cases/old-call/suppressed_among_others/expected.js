const runIdService = require('../services/runIdService'); // expect: RID101@30
const runIdSystem = require('../services/runIdSystem');

exports.a = (id) => runIdSystem.getBaseRunId(id);
exports.b = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[RID102] the audit compares both
