'use strict';

const { getRunResultsTable } = require('./airtableService');
const runIdService = require('./runIdService');

const MAX_AGE_DAYS = 30;

/** Delete the results of runs that are older than a month. */
async function removeOldRuns(now = new Date()) {
  const limit = new Date(now.getTime() - MAX_AGE_DAYS * 24 * 60 * 60 * 1000);
  const records = await getRunResultsTable().select().all();
  for (const record of records) {
<<<<<<< HEAD
    const base = runIdService.stripClientSuffix(record.get('Run ID'));
    if (startOf(base) < limit) await record.destroy();
=======
    const started = new Date(record.get('Started'));
    if (started < limit) {
      runIdService.clearCache(record.get('Run ID'));
      await record.destroy();
    }
>>>>>>> feature/run-retention
  }
}

module.exports = { removeOldRuns };
