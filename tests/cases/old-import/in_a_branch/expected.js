let ids;
if (process.env.UNIFIED) {
  ids = require('../services/runIdSystem');
} else {
  ids = require('../services/runIdSystem');
}

exports.base = (id) => ids.getBaseRunId(id);
