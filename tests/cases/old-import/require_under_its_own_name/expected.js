const runIdSystem = require('../services/runIdSystem');

function base(runId) {
  return runIdSystem.getBaseRunId(runId);
}

module.exports = { base };
