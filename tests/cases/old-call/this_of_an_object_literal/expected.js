const runIdSystem = require('../services/runIdSystem');

module.exports = {
  ids: runIdSystem,
  base(id) { return this.ids.getBaseRunId(id); },
  other(id) { return this.jobs.stripClientSuffix(id); },
};
