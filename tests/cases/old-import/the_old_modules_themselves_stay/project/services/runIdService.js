const unifiedRunIdService = require('./unifiedRunIdService');
const other = require('./missing');
exports.stripClientSuffix = (id) => unifiedRunIdService.stripClientSuffix(other(id));
exports.normalizeRunId = function normalizeRunId(id) { return this.stripClientSuffix(id); };
