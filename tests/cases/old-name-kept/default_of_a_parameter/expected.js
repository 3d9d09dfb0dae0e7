const runIdSystem = require('../services/runIdSystem');
const runIdService = { base: runIdSystem.getBaseRunId };

exports.a = (runIdSystem2 = runIdSystem) => runIdSystem2.getBaseRunId('1');
exports.b = runIdService.base('1');
