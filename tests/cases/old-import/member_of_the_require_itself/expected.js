exports.base = (id) => require('../services/runIdSystem').getBaseRunId(id);
exports.other = (id) => require('../services/runIdSystem')['getBaseRunId'](id);
