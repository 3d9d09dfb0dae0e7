const runIdService = require('../services/runIdService'); // expect: RID101@30 safe

function base(runId) {
  return runIdService.stripClientSuffix(runId); // expect: RID102@10 safe
}

module.exports = { base };
