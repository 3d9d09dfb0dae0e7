const runIdSystem = require('../services/runIdSystem');

exports.next = () => runIdSystem.generateRunId();
exports.base = (id) => runIdSystem.getBaseRunId(id);
