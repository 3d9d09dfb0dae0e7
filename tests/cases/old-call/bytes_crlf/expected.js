const svc = require('../services/runIdSystem');

exports.a = (id) => svc.getBaseRunId(id);
