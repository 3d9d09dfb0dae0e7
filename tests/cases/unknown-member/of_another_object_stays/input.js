const runIdSystem = require('../services/runIdSystem');

exports.a = (JobTracking, id) => JobTracking.normalizeRunId(runIdSystem.getBaseRunId(id));
exports.b = (runIdSystem) => runIdSystem.somethingElse('1');
exports.c = (id) => runIdSystem.toString() + runIdSystem.hasOwnProperty('normalizeRunId') + id;
