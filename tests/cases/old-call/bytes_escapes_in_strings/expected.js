const svc = require('../services/runIdSystem');
exports.a = svc['getBaseRunId']('1');
require('../services/runIdSystem');
