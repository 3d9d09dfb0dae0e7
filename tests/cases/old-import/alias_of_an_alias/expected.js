const runIdSystem = require('../services/runIdSystem');
const { generateRunId } = runIdSystem;

exports.next = () => generateRunId();
exports.base = (id) => runIdSystem.getBaseRunId(id);
