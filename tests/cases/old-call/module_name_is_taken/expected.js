const runIdSystem2 = require('../services/runIdSystem');

exports.a = (id, runIdSystem) => runIdSystem2.getBaseRunId(id) + runIdSystem;
