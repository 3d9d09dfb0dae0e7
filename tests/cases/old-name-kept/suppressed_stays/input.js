// repoint: ignore[RID204] other services still read this name
const runIdService = require('../services/runIdSystem');

module.exports = () => runIdService.generateRunId();
