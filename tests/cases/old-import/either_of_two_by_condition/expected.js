const ids = process.env.UNIFIED ? require('../services/runIdSystem') : require('../services/runIdSystem');

exports.base = (id) => ids.getBaseRunId(id);
