const runIdService = require('../services/runIdService'); // expect: RID101@30
const runIdSystem = require('../services/runIdSystem');

exports.all = (runId, clientId, recordId) => [
  runIdSystem.createClientRunId(runIdSystem.generateRunId(), clientId),
  runIdSystem.validateAndStandardizeRunId(runId),
  runIdSystem.registerRunRecord(runId, clientId, recordId),
  runIdSystem.getRunRecordId(runId, clientId),
  runIdSystem.clearCache(),
  runIdSystem.clearCache(runId),
  runIdSystem.clearCache(runIdSystem.createClientRunId(runId, clientId)),
  runIdService.registerApifyRunId(runId, clientId), // expect: RID102@3
  runIdService.getCachedRunInfo(runId, clientId), // expect: RID102@3
  runIdSystem.getBaseRunId(runId),
];
