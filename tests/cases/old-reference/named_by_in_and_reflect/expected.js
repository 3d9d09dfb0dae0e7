const svc = require('../services/runIdSystem');

exports.a = 'getBaseRunId' in svc;
exports.b = Reflect.get(svc, 'getBaseRunId');
exports.c = 'stripClientSuffix' in {};
