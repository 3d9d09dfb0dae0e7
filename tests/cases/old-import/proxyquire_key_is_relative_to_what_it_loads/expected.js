const proxyquire = require('proxyquire');

const batch = proxyquire('../../services/batch', {
  './runIdSystem': { getBaseRunId: () => '1' },
});
const other = proxyquire('../../lib/batch', { './runIdService': {} }); // expect: RID107@26

module.exports = { batch, other };
