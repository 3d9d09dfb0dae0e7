const svc = require('../services/runIdSystem');

exports.a = svc.getBaseRunId.call(svc, '1');
exports.b = svc.getBaseRunId.apply(null, ['1']);
exports.c = svc.getBaseRunId.bind(null);
