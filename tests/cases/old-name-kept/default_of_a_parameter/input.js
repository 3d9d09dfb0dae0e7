const runIdSystem = require('../services/runIdSystem');
const runIdService = { base: runIdSystem.getBaseRunId };

exports.a = (unifiedRunIdService = runIdSystem) => unifiedRunIdService.getBaseRunId('1'); // expect: RID204@14
exports.b = runIdService.base('1');
