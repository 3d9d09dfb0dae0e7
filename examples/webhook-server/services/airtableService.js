'use strict';

/**
 * Airtable access. Every client has a base of its own; the master base lists the clients and holds
 * the Job Tracking table that all runs share.
 */

const JOB_TRACKING = 'Job Tracking';
const CLIENT_RUN_RESULTS = 'Client Run Results';

let airtable = null;
let masterBaseId = null;
let clients = new Map();

/**
 * @param {object} options
 * @param {{ base(id: string): (table: string) => object }} options.airtable
 * @param {string} options.masterBaseId
 * @param {Array<{ clientId: string, baseId: string, active?: boolean }>} options.clients
 */
function configure(options) {
  airtable = options.airtable;
  masterBaseId = options.masterBaseId;
  clients = new Map(options.clients.map((client) => [client.clientId, client]));
}

function getClient(clientId) {
  const client = clients.get(clientId);
  if (!client || client.active === false) {
    const error = new Error(`unknown client: ${clientId}`);
    error.status = 404;
    throw error;
  }
  return client;
}

function getClientBase(clientId) {
  return airtable.base(getClient(clientId).baseId);
}

function listActiveClients() {
  return [...clients.values()].filter((client) => client.active !== false);
}

function getJobTrackingTable() {
  return airtable.base(masterBaseId)(JOB_TRACKING);
}

function getRunResultsTable() {
  return airtable.base(masterBaseId)(CLIENT_RUN_RESULTS);
}

/** Record of one client's part of a run in Client Run Results, or null. */
async function findRunRecord(clientRunId) {
  const records = await getRunResultsTable()
    .select({ filterByFormula: `{Run ID} = '${clientRunId}'`, maxRecords: 1 })
    .firstPage();
  return records[0] || null;
}

async function createRunRecord(clientRunId, clientId, fields = {}) {
  return getRunResultsTable().create({
    'Run ID': clientRunId,
    'Client ID': clientId,
    Status: 'Running',
    ...fields,
  });
}

module.exports = {
  configure,
  getClient,
  getClientBase,
  listActiveClients,
  getJobTrackingTable,
  getRunResultsTable,
  findRunRecord,
  createRunRecord,
};
