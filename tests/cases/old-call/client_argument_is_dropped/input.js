const svc = require('../services/unifiedRunIdService'); // expect: RID101 unsafe

exports.tidy = (id, clientId) => svc.normalizeRunId(id, clientId); // expect: RID102@34 unsafe
