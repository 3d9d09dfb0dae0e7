const ids = require('../services/runIdSystem');
module.exports = { base: ids.getBaseRunId, other: (id) => id };
exports.stripClientSuffix = (id) => id;

exports.a = (id) => exports.stripClientSuffix(id);
exports.b = (id) => module.exports.other(id) + module.exports.stripClientSuffix(id);
exports.c = (id) => module.exports.base(id);
exports.d = (id, module) => module.exports.base(id);
