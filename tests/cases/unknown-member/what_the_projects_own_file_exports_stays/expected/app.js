const ids = require('./services/runIdSystem');

exports.a = (id) => ids.normalizeRunId(ids.getBaseRunId(id));
exports.b = () => ids.extra();
exports.c = (id) => ids.getBaseRunId(id);
