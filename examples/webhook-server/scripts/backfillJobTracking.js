#!/usr/bin/env node
'use strict';

/** Gives every run that has results a row in Job Tracking. */

const airtable = require('#services/airtableService');
const runIdSystem = require('#services/runIdSystem');
const { convertToStandardFormat: standard, jobIdToTimestamp } = require('#services/unifiedRunIdService');

async function backfill({ dryRun = false } = {}) {
  const jobs = airtable.getJobTrackingTable();
  const records = await airtable.getRunResultsTable().select().all();
  const runs = new Set();
  for (const record of records) {
    const runId = record.get('Run ID');
    const base = standard(runId) || jobIdToTimestamp(runId);
    if (base) runs.add(base);
  }
  if (!dryRun) {
    for (const runId of runs) {
      await runIdSystem.createJobTrackingRecord(runId, jobs, { Status: 'Completed' });
    }
  }
  return runs.size;
}

module.exports = backfill;

if (require.main === module) {
  backfill({ dryRun: process.argv.includes('--dry-run') }).then(
    (count) => console.log(`${count} runs`),
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
