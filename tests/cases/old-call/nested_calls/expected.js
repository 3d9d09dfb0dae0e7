const svc = require('../services/runIdSystem');

exports.move = (id, client) => svc.createClientRunId(svc.getBaseRunId(id), client);
