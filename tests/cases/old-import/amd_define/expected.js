define(['fs', '../services/runIdSystem'], function (fs, ids) {
  return fs && ids.getBaseRunId('1');
});
require(['../services/runIdSystem'], (u) => u.getClientId('1'));
