const proxyquire = require('proxyquire').noCallThru();

const stub = { getBaseRunId: () => '1', clearCache() {} };
const batch = proxyquire('../jobs/batch', { '../services/runIdSystem': stub, './other': {} });

module.exports = batch;
