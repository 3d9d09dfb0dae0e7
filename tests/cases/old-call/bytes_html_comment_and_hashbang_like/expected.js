<!-- old browsers read this as a comment
const svc = require('../services/runIdSystem');
exports.a = svc.getBaseRunId('1');
