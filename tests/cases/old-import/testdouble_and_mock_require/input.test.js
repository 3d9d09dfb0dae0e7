const td = require('testdouble');
const mock = require('mock-require');
const fake = require("fake");
const ids = td.replace('../services/unifiedRunIdService'); // expect: RID101
td.when(ids.stripClientSuffix('a')).thenReturn('b'); // expect: RID102
const svc = require('../services/unifiedRunIdService'); // expect: RID101
td.replace(svc, 'extractClientId'); // expect: RID103@17
td.replace(other, 'stripClientSuffix');
async function esm() {
  const made = await td.replaceEsm('../services/unifiedRunIdService'); // expect: RID101
  return made.extractClientId('a'); // expect: RID102
}
mock('../services/unifiedRunIdService', { stripClientSuffix: () => '' }); // expect: RID101, RID103@43
const fresh = mock.reRequire('../services/unifiedRunIdService'); // expect: RID101
fresh.stripClientSuffix('a'); // expect: RID102
mock.stop('../services/unifiedRunIdService'); // expect: RID101
fake('../services/unifiedRunIdService', { stripClientSuffix: () => '' }); // expect: RID105
