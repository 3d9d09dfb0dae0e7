const runIdSystem = require('../services/runIdSystem');

exports.base = (id) => runIdSystem.getBaseRunId(id);
exports.client = (id) => runIdSystem.getClientId(id);
