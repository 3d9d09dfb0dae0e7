const runIdSystem = require('./runIdSystem');

exports.a = (id) => runIdSystem.normalizeRunId(id);
