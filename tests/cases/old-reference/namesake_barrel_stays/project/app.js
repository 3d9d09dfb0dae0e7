const { stripClientSuffix } = require('./legacy');
const legacy = require('./legacy');

module.exports = stripClientSuffix(legacy.stripClientSuffix('1'));
