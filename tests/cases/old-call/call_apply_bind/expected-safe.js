const svc = require('../services/runIdService');
const runIdSystem = require('../services/runIdSystem');

exports.a = runIdSystem.getBaseRunId.call(svc, '1');
exports.b = runIdSystem.getBaseRunId.apply(null, ['1']);
exports.c = runIdSystem.getBaseRunId.bind(null);
