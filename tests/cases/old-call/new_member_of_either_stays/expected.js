const ids = flags.old ? require('../services/runIdSystem') : require('../services/runIdSystem');

exports.checked = (id) => ids.validateAndStandardizeRunId(id);
