const proxyquire = require('proxyquire');

const batch = proxyquire('../../services/batch', {
  './runIdService': { stripClientSuffix: () => '1' }, // expect: RID101@3, RID103@23
});
const other = proxyquire('../../lib/batch', { './runIdService': {} }); // expect: RID107@26 warning

module.exports = { batch, other };
