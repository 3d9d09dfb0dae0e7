'use strict';

const { createApp } = require('../../app');
const createMemoryAirtable = require('./memoryAirtable');
const miniExpress = require('./miniExpress');

const CLIENTS = [
  { clientId: 'Acme-Corp', baseId: 'appAcme0000000001' },
  { clientId: 'Dean-Hobin', baseId: 'appDean0000000001' },
  { clientId: 'Old-Client', baseId: 'appOld00000000001', active: false },
];

/** A server on empty bases. */
module.exports = function startServer() {
  const airtable = createMemoryAirtable();
  const app = createApp({ express: miniExpress, airtable, masterBaseId: 'appMaster00000001', clients: CLIENTS });
  return {
    app,
    leads: (baseId) => airtable.base(baseId)('Leads').select().all(),
    results: () => airtable.base('appMaster00000001')('Client Run Results').select().all(),
    jobs: () => airtable.base('appMaster00000001')('Job Tracking').select().all(),
    table: (baseId, name) => airtable.base(baseId)(name),
  };
};
