const proxyquire = require('proxyquire').noCallThru();
const stubs = { './runIdService': { stripClientSuffix: () => '1' } }; // expect: RID101@17, RID103@37

module.exports = proxyquire('../services/mailer', stubs);
