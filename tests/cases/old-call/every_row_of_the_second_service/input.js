const unifiedRunIdService = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.all = (runId, clientId, recordId) => [
  unifiedRunIdService.generateRunId(), // expect: RID102 safe
  unifiedRunIdService.createClientRunId(runId, clientId), // expect: RID102 safe
  unifiedRunIdService.getBaseRunIdFromClientRunId(runId), // expect: RID102 safe
  unifiedRunIdService.getClientIdFromClientRunId(runId), // expect: RID102 safe
  unifiedRunIdService.getOrCreateClientRunId(clientId), // expect: RID102 manual
  unifiedRunIdService.clearClientRunId(clientId), // expect: RID102 manual
  unifiedRunIdService.cacheRecordId(runId, recordId), // expect: RID102 manual
  unifiedRunIdService.getCachedRecordId(runId), // expect: RID102 manual
  unifiedRunIdService.generateTimestampRunId(), // expect: RID102 safe
  unifiedRunIdService.addClientSuffix(runId, clientId), // expect: RID102 safe
  unifiedRunIdService.stripClientSuffix(runId), // expect: RID102 safe
  unifiedRunIdService.extractClientId(runId), // expect: RID102 safe
  unifiedRunIdService.getOrCreateRunId(clientId), // expect: RID102 manual
  unifiedRunIdService.getBaseRunId(runId), // expect: RID102 safe
  unifiedRunIdService.normalizeRunId(runId), // expect: RID102 unsafe
  unifiedRunIdService.validateRunId(runId, 'webhook'), // expect: RID102 unsafe
  unifiedRunIdService.detectRunIdFormat(runId), // expect: RID102 manual
  unifiedRunIdService.convertToStandardFormat(runId), // expect: RID102 unsafe
  unifiedRunIdService.jobIdToTimestamp(runId), // expect: RID102 manual
  unifiedRunIdService.getRunRecordId(runId), // expect: RID102 manual
  unifiedRunIdService.registerApifyRunId(runId), // expect: RID102 manual
  unifiedRunIdService.registerRunRecord(runId, recordId), // expect: RID102 manual
];
