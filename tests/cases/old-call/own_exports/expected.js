exports = module.exports = require('../services/runIdSystem');

exports.a = (id) => exports.getBaseRunId(id);
exports.b = (id) => module.exports.getBaseRunId(id);
