'use strict';

/**
 * Picks up what a run left undone: finds the clients of a run whose part is not completed and
 * starts the missing steps again.
 */

const logger = require('../lib/logger')('smart-resume');
const airtable = require('../services/airtableService');
const runIdSystem = require('../services/runIdSystem');

const STEPS = ['lead_scoring', 'post_harvesting', 'post_scoring'];

async function unfinishedSteps(clientRunId) {
  const record = await airtable.findRunRecord(clientRunId);
  if (!record) return STEPS;
  const done = record.get('Completed Steps') || [];
  return STEPS.filter((step) => !done.includes(step));
}

async function resumeClient(runId, clientId, startStep) {
  const clientRunId = runIdSystem.createClientRunId(runId, clientId);
  const steps = await unfinishedSteps(clientRunId);
  for (const step of steps) {
    logger.info(`${clientRunId}: ${step}`);
    await startStep(step, clientRunId);
  }
  return { clientId, steps };
}

async function resumeRun(givenRunId, startStep) {
  const runId = runIdSystem.normalizeRunId(givenRunId);
  const job = runIdSystem.findJobTrackingRecord(runId, airtable.getJobTrackingTable());
  if (!job) throw new Error(`no run ${runId}`);

  const resumed = [];
  for (const { clientId } of airtable.listActiveClients()) {
    resumed.push(await resumeClient(runId, clientId, startStep));
  }
  return resumed;
}

/** The run to go on with when none is named. */
async function latestRun() {
  const [latest] = await airtable
    .getJobTrackingTable()
    .select({ sort: [{ field: 'Run ID', direction: 'desc' }], maxRecords: 1 })
    .firstPage();
  return latest ? runIdSystem.stripClientSuffix(latest.get('Run ID')) : null;
}

module.exports = { resumeRun, resumeClient, latestRun };
