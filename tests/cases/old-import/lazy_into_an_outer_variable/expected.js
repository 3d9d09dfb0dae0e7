let ids;

function load() {
  if (!ids) ids = require('../services/runIdSystem');
  return ids;
}

exports.base = (id) => load().getBaseRunId(id);
exports.other = (id) => ids.getBaseRunId(id);
