'use strict';

const createLogger = require('../lib/logger');
const airtable = require('../services/airtableService');
const JobTracking = require('../services/jobTracking');
const runIdService = require('../services/runIdService');
const unifiedRunIdService = require('../services/unifiedRunIdService');

const ids = unifiedRunIdService;
const { generateTimestampRunId: newBatchId, convertToStandardFormat } = ids;

const logger = createLogger('batch');
const CHUNK = 10; // records a request, Airtable's limit

/** Scores the leads of every active client, one client after the other. */
class BatchProcessor {
  constructor({ score, runIds = unifiedRunIdService }) {
    this.score = score;
    this.runIds = runIds;
    this.jobs = new JobTracking(airtable.getJobTrackingTable());
  }

  async run(givenRunId) {
    // a run that the scheduler started has its ID; one from the command line gets it here
    const runId = givenRunId ? convertToStandardFormat(givenRunId) : newBatchId();
    logger.debug(`ids: ${typeof runIdService.normalizeRunId} ${typeof unifiedRunIdService.validateRunId}`);

    await this.jobs.start(runId, 'lead scoring');
    const results = [];
    for (const { clientId } of airtable.listActiveClients()) {
      results.push(await this.runClient(runId, clientId));
    }
    await this.jobs.finish(runId, { 'Profiles Scored': results.reduce((sum, each) => sum + each.scored, 0) });
    return { runId, results };
  }

  async runClient(runId, clientId) {
    const clientRunId = this.runIds.addClientSuffix(runId, clientId);
    const leads = await airtable.getClientBase(clientId)('Leads').select().all();
    let scored = 0;
    try {
      for (let start = 0; start < leads.length; start += CHUNK) {
        const scores = await this.score(leads.slice(start, start + CHUNK), clientRunId);
        scored += scores.length;
      }
    } catch (error) {
      logger.error(`${clientRunId}: ${error.message}`);
      return { clientId, runId: clientRunId, scored, error: error.message };
    }
    const record = await airtable.createRunRecord(clientRunId, clientId, { 'Profiles Scored': scored });
    runIdService.registerRunRecord(clientRunId, clientId, record.id);
    return { clientId, runId: clientRunId, scored };
  }
}

/** Run of a single client, outside of the daily schedule. */
async function scoreOneClient(clientId, score) {
  const processor = new BatchProcessor({ score });
  return processor.runClient(runIdService.generateRunId(clientId), clientId);
}

/** Base IDs of the runs that a client took part in, each once. */
function distinctRuns(clientRunIds) {
  return [...new Set(clientRunIds.map(unifiedRunIdService.stripClientSuffix))];
}

module.exports = { BatchProcessor, scoreOneClient, distinctRuns };
