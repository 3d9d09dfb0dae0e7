const runIdService = require('../services/runIdService');
const runIdSystem = require('../services/runIdSystem');

exports.all = (runId, clientId, recordId) => [
  runIdSystem.createClientRunId(runIdSystem.generateRunId(), clientId),
  runIdService.normalizeRunId(runId, clientId, true),
  runIdService.registerRunRecord(runId, clientId, recordId),
  runIdSystem.getRunRecordId(runId, clientId),
  runIdSystem.clearCache(),
  runIdService.clearCache(runId),
  runIdService.clearCache(runId, clientId),
  runIdService.registerApifyRunId(runId, clientId),
  runIdService.getCachedRunInfo(runId, clientId),
  runIdSystem.getBaseRunId(runId),
];
