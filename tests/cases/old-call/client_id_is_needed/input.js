const svc = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.save = (runId, recordId, clientId) => svc.cacheRecordId(runId, recordId); // expect: RID102@47 manual
exports.load = (runId) => svc.getCachedRecordId(runId); // expect: RID102@27 manual
exports.other = (runId, recordId) => svc.registerRunRecord(runId, recordId); // expect: RID102 manual
exports.again = (runId) => svc.getRunRecordId(runId); // expect: RID102 manual
