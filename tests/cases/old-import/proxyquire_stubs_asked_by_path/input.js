const proxyquire = require('proxyquire');
const stubs = {
  './runIdService': {}, // expect: RID101@3
  './other': {},
};
stubs['./runIdService'].stripClientSuffix = () => '1';

module.exports = proxyquire('../services/mailer', stubs);
