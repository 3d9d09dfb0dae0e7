define(['fs', '../services/runIdService'], function (fs, ids) { // expect: RID101@15
  return fs && ids.stripClientSuffix('1'); // expect: RID102
});
require(['../services/unifiedRunIdService'], (u) => u.extractClientId('1')); // expect: RID101@10, RID102@53
