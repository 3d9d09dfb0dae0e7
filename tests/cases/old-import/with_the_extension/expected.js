const ids = require('../services/runIdSystem.js');

exports.base = (id) => ids.getBaseRunId(id);
