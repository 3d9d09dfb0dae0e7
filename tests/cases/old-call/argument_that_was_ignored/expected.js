const svc = require('../services/runIdSystem');

exports.next = (clientId) => svc.generateRunId();
