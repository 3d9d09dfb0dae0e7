'use strict';

const logger = require('../lib/logger')('job-tracking');
const runIdSystem = require('./runIdSystem');

/** The Job Tracking table: one row a run, whatever number of clients it touches. */
class JobTracking {
  constructor(table) {
    this.table = table;
  }

  /** Form of the run ID as the table's views group by it; a matter of this table alone. */
  static normalizeRunId(runId) {
    return String(runId).trim().toUpperCase();
  }

  async start(runId, jobType) {
    logger.info(`run ${runId} starts (${jobType})`);
    return runIdSystem.createJobTrackingRecord(runId, this.table, { 'Job Type': jobType, Status: 'Running' });
  }

  async finish(runId, counts) {
    const record = await runIdSystem.updateJobTrackingRecord(runId, this.table, {
      Status: 'Completed',
      ...counts,
    });
    if (record === null) logger.warn(`run ${runId} was never started`);
    return record;
  }
}

module.exports = JobTracking;
