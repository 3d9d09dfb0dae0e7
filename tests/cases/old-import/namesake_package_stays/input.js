const runIdService = require('runIdService');
const { stripClientSuffix } = require('@acme/runIdService');

module.exports = (id) => runIdService.stripClientSuffix(stripClientSuffix(id));
