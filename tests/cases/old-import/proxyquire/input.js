const proxyquire = require('proxyquire').noCallThru();

const stub = { stripClientSuffix: () => '1', clearCache() {} }; // expect: RID103@16, RID103@46
const batch = proxyquire('../jobs/batch', { '../services/runIdService': stub, './other': {} }); // expect: RID101@45

module.exports = batch;
