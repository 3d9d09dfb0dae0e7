exports.base = function base(id) {
  const runIdService = require('../services/runIdService'); // expect: RID101
  return runIdService.stripClientSuffix(id); // expect: RID102
};
