const { getBaseRunId } = require('../services/runIdSystem');

exports.deps = { stripClientSuffix: getBaseRunId };
module.exports.stripClientSuffix = getBaseRunId;
