const one = require(process.env.UNIFIED ? './services/runIdService' : '../lib/runIdService');
const two = require(process.env.RUN_IDS || '../services/runIdSystem');
const three = require(process.env.RUN_IDS && '../services/runIds');

exports.base = (id) => one.stripClientSuffix(id);
exports.load = (require) => require(flag ? './a' : './b').stripClientSuffix(id);
exports.sum = (flag) => [flag ? 'one' : 'two', flag || 'three'];
exports.get = (id) => two.getBaseRunId(id) + three.stripClientSuffix(id);
