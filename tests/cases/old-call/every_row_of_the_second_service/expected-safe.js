const unifiedRunIdService = require('../services/unifiedRunIdService');
const runIdSystem = require('../services/runIdSystem');

exports.all = (runId, clientId, recordId) => [
  runIdSystem.generateRunId(),
  runIdSystem.createClientRunId(runId, clientId),
  runIdSystem.getBaseRunId(runId),
  runIdSystem.getClientId(runId),
  unifiedRunIdService.getOrCreateClientRunId(clientId),
  unifiedRunIdService.clearClientRunId(clientId),
  unifiedRunIdService.cacheRecordId(runId, recordId),
  unifiedRunIdService.getCachedRecordId(runId),
  runIdSystem.generateRunId(),
  runIdSystem.createClientRunId(runId, clientId),
  runIdSystem.getBaseRunId(runId),
  runIdSystem.getClientId(runId),
  unifiedRunIdService.getOrCreateRunId(clientId),
  runIdSystem.getBaseRunId(runId),
  unifiedRunIdService.normalizeRunId(runId),
  unifiedRunIdService.validateRunId(runId, 'webhook'),
  unifiedRunIdService.detectRunIdFormat(runId),
  unifiedRunIdService.convertToStandardFormat(runId),
  unifiedRunIdService.jobIdToTimestamp(runId),
  unifiedRunIdService.getRunRecordId(runId),
  unifiedRunIdService.registerApifyRunId(runId),
  unifiedRunIdService.registerRunRecord(runId, recordId),
];
