const runIdSystem = require('../services/runIdSystem');
const runIdSystem2 = flags.old ? require('../services/runIdSystem') : null;
const runIdSystem3 = flags.unified && require('../services/runIdSystem');

exports.base = (id) => (runIdSystem2 ? runIdSystem2.getBaseRunId(id) : runIdSystem.getClientId(id));
exports.again = (id) => runIdSystem3 ? runIdSystem3.getBaseRunId(id) : id;
