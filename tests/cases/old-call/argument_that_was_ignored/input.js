const svc = require('../services/unifiedRunIdService'); // expect: RID101 unsafe

exports.next = (clientId) => svc.generateTimestampRunId(clientId); // expect: RID102@30 unsafe
