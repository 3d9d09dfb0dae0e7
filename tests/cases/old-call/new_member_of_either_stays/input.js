const ids = flags.old ? require('../services/unifiedRunIdService') : require('../services/runIdSystem'); // expect: RID101@33 safe

exports.checked = (id) => ids.validateAndStandardizeRunId(id);
