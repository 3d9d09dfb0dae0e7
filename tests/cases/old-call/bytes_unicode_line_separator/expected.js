const text = 'a b'; const svc = require('../services/runIdSystem');
exports.a = svc.getBaseRunId(text);
