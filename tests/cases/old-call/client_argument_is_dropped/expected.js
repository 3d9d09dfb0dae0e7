const svc = require('../services/runIdSystem');

exports.tidy = (id, clientId) => svc.validateAndStandardizeRunId(id);
