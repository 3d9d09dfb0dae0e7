const ids = exports.ids = require('../services/runIdSystem');

exports.base = (id) => ids.getBaseRunId(id);
exports.other = (id) => exports.ids.getBaseRunId(id);
