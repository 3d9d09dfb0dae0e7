var ids = runIds = require('../services/runIdSystem');
global.shared = ids;

exports.a = (id) => runIds.getBaseRunId(id);
exports.b = (id) => global.shared.getBaseRunId(id);
