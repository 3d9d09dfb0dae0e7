'use strict';

const logger = require('../lib/logger')('webhook');
const airtable = require('../services/airtableService');
const runIdService = require('../services/runIdService');
const unifiedRunIdService = require('../services/unifiedRunIdService');

const LEADS = 'Leads';

/** Upsert one lead by its LinkedIn profile. */
async function saveLead(base, lead, runId) {
  const table = base(LEADS);
  const fields = {
    Name: lead.name,
    'LinkedIn Profile URL': lead.profileUrl,
    'Last Run ID': runId,
  };
  const [existing] = await table
    .select({ filterByFormula: `{LinkedIn Profile URL} = '${lead.profileUrl}'`, maxRecords: 1 })
    .firstPage();
  return existing ? table.update(existing.id, fields) : table.create(fields);
}

/** The Client Run Results record for this run of this client; created when it is the first delivery. */
async function runRecordFor(clientRunId, clientId) {
  const known = runIdService.getRunRecordId(clientRunId, clientId);
  if (known) return known;
  const record =
    (await airtable.findRunRecord(clientRunId)) || (await airtable.createRunRecord(clientRunId, clientId));
  runIdService.registerRunRecord(clientRunId, clientId, record.id);
  return record.id;
}

/** PhantomBuster and the browser extension deliver new connections here. */
async function receiveLeads(req, res, next) {
  const { clientId, leads = [] } = req.body;
  try {
    const base = airtable.getClientBase(clientId);
    const runId = unifiedRunIdService.normalizeRunId(req.body.runId);
    if (!runId) {
      return res.status(400).json({ error: 'runId is missing' });
    }

    // a delivery that is repeated may carry the client already
    const clientRunId = unifiedRunIdService.addClientSuffix(
      unifiedRunIdService.stripClientSuffix(runId), // just the run
      clientId,
    );
    const recordId = await runRecordFor(clientRunId, clientId);

    let saved = 0;
    for (const lead of leads) {
      if (!lead.profileUrl) {
        logger.warn(`${clientRunId}: lead without profile, skipped`);
        continue;
      }
      await saveLead(base, lead, clientRunId);
      saved += 1;
    }
    return res.status(202).json({ runId: clientRunId, recordId, saved });
  } catch (error) {
    return next(error);
  }
}

module.exports = function webhookRoutes({ Router }) {
  const router = Router();
  router.post('/leads', receiveLeads);
  return router;
};
module.exports.receiveLeads = receiveLeads;
