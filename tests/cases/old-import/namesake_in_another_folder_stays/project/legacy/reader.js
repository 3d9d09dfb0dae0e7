const runIdService = require('./runIdService');
const { stripClientSuffix } = require('./services/runIdService');
const { normalizeRunId } = require('../legacy/services/runIdService.js');

module.exports = (id) => runIdService.stripClientSuffix(stripClientSuffix(normalizeRunId(id)));
