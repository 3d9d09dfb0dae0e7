const runIdSystem = require('../services/runIdSystem');
const ids = require('../services/runIdSystem');

exports.base = (id) => runIdSystem.getBaseRunId(id);
exports.other = (id) => ids.getBaseRunId(id);
