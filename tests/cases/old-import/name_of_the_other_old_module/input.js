// The module that is loaded counts: registerRunRecord of the unified service lacks the client.
const runIdService = require('../services/unifiedRunIdService'); // expect: RID101@30 manual

exports.save = (runId, recordId) => runIdService.registerRunRecord(runId, recordId); // expect: RID102@37 manual
