const runIdSystem = require('../services/runIdSystem');
// runIdService.stripClientSuffix(id) and runIdService.normalizeRunId(id, client)

exports.a = 'runIdService.stripClientSuffix(id)';
exports.b = `use runIdService.stripClientSuffix(${runIdSystem.getBaseRunId('1')})`;
