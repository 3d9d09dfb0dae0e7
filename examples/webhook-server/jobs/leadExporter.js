'use strict';

/** Writes a client's leads as CSV; what it needs is handed in by the composition root of the worker. */
class LeadExporter {
  constructor({ runIdService, airtable, write }) {
    this.runIds = runIdService;
    this.airtable = airtable;
    this.write = write;
  }

  async export(clientId, runId) {
    const clientRunId = this.runIds.normalizeRunId(runId, clientId);
    const leads = await this.airtable.getClientBase(clientId)('Leads').select().all();
    this.write(`# run ${clientRunId}\n`);
    for (const lead of leads) {
      this.write(`${JSON.stringify(lead.get('Name'))},${JSON.stringify(lead.get('LinkedIn Profile URL'))}\n`);
    }
    return leads.length;
  }
}

module.exports = LeadExporter;
