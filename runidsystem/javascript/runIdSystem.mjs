// The ES module entry: the same functions, on the same default instance.
import runIdSystem from './runIdSystem.js';

export const {
  generateRunId,
  validateRunId,
  validateAndStandardizeRunId,
  getBaseRunId,
  getClientId,
  createClientRunId,
  createJobTrackingRecord,
  findJobTrackingRecord,
  updateJobTrackingRecord,
  registerRunRecord,
  getRunRecordId,
  clearCache,
  createRunIdSystem,
  RunIdError,
} = runIdSystem;

export default runIdSystem;
