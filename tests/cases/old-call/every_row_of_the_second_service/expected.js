const unifiedRunIdService = require('../services/unifiedRunIdService'); // expect: RID101@37
const runIdSystem = require('../services/runIdSystem');

exports.all = (runId, clientId, recordId) => [
  runIdSystem.generateRunId(),
  runIdSystem.createClientRunId(runId, clientId),
  runIdSystem.getBaseRunId(runId),
  runIdSystem.getClientId(runId),
  unifiedRunIdService.getOrCreateClientRunId(clientId), // expect: RID102@3
  unifiedRunIdService.clearClientRunId(clientId), // expect: RID102@3
  unifiedRunIdService.cacheRecordId(runId, recordId), // expect: RID102@3
  unifiedRunIdService.getCachedRecordId(runId), // expect: RID102@3
  runIdSystem.generateRunId(),
  runIdSystem.createClientRunId(runId, clientId),
  runIdSystem.getBaseRunId(runId),
  runIdSystem.getClientId(runId),
  unifiedRunIdService.getOrCreateRunId(clientId), // expect: RID102@3
  runIdSystem.getBaseRunId(runId),
  runIdSystem.validateAndStandardizeRunId(runId),
  runIdSystem.validateRunId(runId),
  unifiedRunIdService.detectRunIdFormat(runId), // expect: RID102@3
  runIdSystem.validateAndStandardizeRunId(runId),
  unifiedRunIdService.jobIdToTimestamp(runId), // expect: RID102@3
  unifiedRunIdService.getRunRecordId(runId), // expect: RID102@3
  unifiedRunIdService.registerApifyRunId(runId), // expect: RID102@3
  unifiedRunIdService.registerRunRecord(runId, recordId), // expect: RID102@3
];
