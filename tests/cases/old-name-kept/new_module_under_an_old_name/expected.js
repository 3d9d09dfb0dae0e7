const runIdSystem = require('../services/runIdSystem');
const ids = require('../services/runIdSystem');

exports.base = (id) => runIdSystem.getBaseRunId(ids.getBaseRunId(runIdSystem.getBaseRunId(id)));
