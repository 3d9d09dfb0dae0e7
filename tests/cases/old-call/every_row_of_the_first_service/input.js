const runIdService = require('../services/runIdService'); // expect: RID101 manual

exports.all = (runId, clientId, recordId) => [
  runIdService.generateRunId(clientId), // expect: RID102 safe
  runIdService.normalizeRunId(runId, clientId, true), // expect: RID102 unsafe
  runIdService.registerRunRecord(runId, clientId, recordId), // expect: RID102 unsafe
  runIdService.getRunRecordId(runId, clientId), // expect: RID102 safe
  runIdService.clearCache(), // expect: RID102 safe
  runIdService.clearCache(runId), // expect: RID102 unsafe
  runIdService.clearCache(runId, clientId), // expect: RID102 unsafe
  runIdService.registerApifyRunId(runId, clientId), // expect: RID102 manual
  runIdService.getCachedRunInfo(runId, clientId), // expect: RID102 manual
  runIdService.stripClientSuffix(runId), // expect: RID102 safe
];
