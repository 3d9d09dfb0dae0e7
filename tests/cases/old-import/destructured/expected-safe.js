const { normalizeRunId } = require('../services/unifiedRunIdService');
const { getBaseRunId: strip } = require('../services/runIdSystem');

exports.tidy = (id) => strip(normalizeRunId(id));
