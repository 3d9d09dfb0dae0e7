'use strict';

const { airtable, JobTracking, unifiedRunIds } = require('../services');

/** One line a run for the mail that goes out each morning. */
function describeRun(record) {
  const runId = record.get('Run ID');
  const client = unifiedRunIds.extractClientId(runId);
  const group = JobTracking.normalizeRunId(unifiedRunIds.stripClientSuffix(runId));
  return `${group}  ${client || 'all clients'}  ${record.get('Status')}`;
}

/** Runs by the form of their ID, to see how much old data is left. */
function countFormats(records) {
  const counts = {};
  for (const record of records) {
    const format = unifiedRunIds.detectRunIdFormat(record.get('Run ID')) || 'NONE';
    counts[format] = (counts[format] || 0) + 1;
  }
  return counts;
}

async function buildDigest() {
  const records = await airtable.getRunResultsTable().select().all();
  return { lines: records.map(describeRun), formats: countFormats(records) };
}

module.exports = { buildDigest, describeRun };
