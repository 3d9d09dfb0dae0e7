const runIdSystem = require('../services/runIdSystem');

exports.a = (svc = runIdSystem) => svc.getBaseRunId('1');
exports.b = ({ svc = runIdSystem } = {}) => svc.getBaseRunId('1');
exports.c = (svc = require('../services/runIdSystem')) => svc.getClientId('1');
