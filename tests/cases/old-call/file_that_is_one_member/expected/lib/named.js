const { getBaseRunId } = require('../services/runIdSystem');

module.exports = getBaseRunId;
