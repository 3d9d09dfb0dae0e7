exports.base = function base(id) {
  const runIdSystem = require('../services/runIdSystem');
  return runIdSystem.getBaseRunId(id);
};
