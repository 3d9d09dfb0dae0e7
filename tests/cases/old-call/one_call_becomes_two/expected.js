const svc = require('../services/runIdSystem');
const { createClientRunId, generateRunId } = require('../services/runIdSystem');

exports.start = (client) => svc.createClientRunId(svc.generateRunId(), client);
exports.restart = (client) => createClientRunId(generateRunId(), client);
