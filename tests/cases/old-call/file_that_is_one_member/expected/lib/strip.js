module.exports = require('../services/runIdSystem').getBaseRunId;
