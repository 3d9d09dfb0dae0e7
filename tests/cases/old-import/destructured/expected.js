const { validateAndStandardizeRunId, getBaseRunId: strip } = require('../services/runIdSystem');

exports.tidy = (id) => strip(validateAndStandardizeRunId(id));
