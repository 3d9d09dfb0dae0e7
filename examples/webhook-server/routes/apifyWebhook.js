'use strict';

const logger = require('../lib/logger')('apify');
const airtable = require('../services/airtableService');
// the unified service took this name over when the routes were moved
const runIdService = require('../services/unifiedRunIdService');

/** Record of the run that Apify reports on, from the cache or from Airtable. */
async function resultRecord(runId, clientId) {
  const cached = runIdService.getCachedRecordId(runId);
  if (cached) return cached;
  const record =
    (await airtable.findRunRecord(runId)) || (await airtable.createRunRecord(runId, clientId));
  runIdService.cacheRecordId(runId, record.id);
  return record.id;
}

/** Apify calls this when an actor run has ended. */
async function receiveRun(req, res, next) {
  const { eventType, resource = {} } = req.body;
  const clientId = req.query.client;
  if (!resource.id) return res.status(400).json({ error: 'resource.id is missing' });
  try {
    airtable.getClient(clientId);
    const started = resource.runId
      ? runIdService.stripClientSuffix(resource.runId)
      : runIdService.registerApifyRunId(resource.id);
    const runId = runIdService.addClientSuffix(started, clientId);
    const recordId = await resultRecord(runId, clientId);
    await airtable.getRunResultsTable().update(recordId, {
      'Apify Run ID': resource.id,
      Status: eventType === 'ACTOR.RUN.SUCCEEDED' ? 'Completed' : 'Failed',
    });
    logger.info(`${resource.id} belongs to ${runId}`);
    return res.json({ runId, recordId });
  } catch (error) {
    return next(error);
  }
}

module.exports = function apifyRoutes({ Router }) {
  const router = Router();
  router.post('/apify', receiveRun);
  return router;
};
