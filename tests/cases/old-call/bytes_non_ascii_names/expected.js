const lädtIds = require('../services/runIdSystem');
exports.ä = (id) => lädtIds.getBaseRunId(id);
