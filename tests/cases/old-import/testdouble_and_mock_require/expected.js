const td = require('testdouble');
const mock = require('mock-require');
const fake = require("fake");
const ids = td.replace('../services/runIdSystem');
td.when(ids.getBaseRunId('a')).thenReturn('b');
const svc = require('../services/runIdSystem');
td.replace(svc, 'getClientId');
td.replace(other, 'stripClientSuffix');
async function esm() {
  const made = await td.replaceEsm('../services/runIdSystem');
  return made.getClientId('a');
}
mock('../services/runIdSystem', { getBaseRunId: () => '' });
const fresh = mock.reRequire('../services/runIdSystem');
fresh.getBaseRunId('a');
mock.stop('../services/runIdSystem');
fake('../services/unifiedRunIdService', { stripClientSuffix: () => '' }); // expect: RID105
