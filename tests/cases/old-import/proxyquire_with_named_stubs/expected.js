const proxyquire = require('proxyquire').noCallThru();
const stubs = { './runIdSystem': { getBaseRunId: () => '1' } };

module.exports = proxyquire('../services/mailer', stubs);
