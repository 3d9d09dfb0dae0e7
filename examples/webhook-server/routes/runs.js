'use strict';

const { checkServices } = require('../config/services');
const airtable = require('../services/airtableService');
const runIdService = require('../services/runIdSystem');

async function showRun(req, res, next) {
  try {
    const runId = runIdService.getBaseRunId(req.params.runId);
    const record = await runIdService.findJobTrackingRecord(runId, airtable.getJobTrackingTable());
    if (!record) return res.status(404).json({ error: `no run ${runId}` });
    return res.json({ runId, status: record.get('Status') });
  } catch (error) {
    return next(error);
  }
}

/** Support asks for the state of one client's part of a run. */
async function showClientRun(req, res, next) {
  const { runId, clientId } = req.params;
  try {
    const clientRunId = runIdService.addClientSuffix(runId, clientId);
    const recordId = runIdService.getRunRecordId(clientRunId);
    return res.json({ runId: clientRunId, recordId });
  } catch (error) {
    return next(error);
  }
}

function showHealth(req, res) {
  const services = checkServices();
  const ok = services.every((service) => service.ok || !service.critical);
  res.status(ok ? 200 : 503).json({ ok, services });
}

module.exports = function runRoutes({ Router }) {
  const router = Router();
  router.get('/health', showHealth);
  router.get('/runs/:runId', showRun);
  router.get('/runs/:runId/clients/:clientId', showClientRun);
  return router;
};
