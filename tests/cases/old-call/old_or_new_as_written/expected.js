const ids = flags.old ? require('../services/runIdSystem') : require('../services/runIdSystem');
const base = flags.old ? ids.getBaseRunId : require('../services/runIdSystem').getBaseRunId;

exports.base = (id) => ids.getBaseRunId(id);
exports.same = (id) => base(id);
