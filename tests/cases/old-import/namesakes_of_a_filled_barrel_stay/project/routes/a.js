const filled = require('../lib/filled');

module.exports = (id) => [filled.ids.stripClientSuffix(id), filled.all.stripClientSuffix(id)];
