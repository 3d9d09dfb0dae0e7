const runIdService = require('../services/runIdSystem'); // expect: RID204@7
const unifiedRunIdService = runIdService; // expect: RID204@7
const ids = require('../services/runIdSystem');

exports.base = (id) => runIdService.getBaseRunId(ids.getBaseRunId(unifiedRunIdService.getBaseRunId(id)));
