#!/usr/bin/env node
'use strict';

/** Rebuilds the index of runs per client from Client Run Results. */

const airtable = require('../services/airtableService');
const { writeIndex } = require('../lib/runIndex');

async function rebuild() {
  const index = new Map();
  const records = await airtable.getRunResultsTable().select().all();
  for (const record of records) {
    const runId = record.get('Run ID');
    const clientId = unifiedRunIdService.extractClientId(runId);
    const runs = index.get(clientId) || [];
    runs.push(unifiedRunIdService.stripClientSuffix(runId));
    index.set(clientId, runs);
  }
  await writeIndex(index);
}

if (require.main === module) {
  rebuild().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}

module.exports = rebuild;
