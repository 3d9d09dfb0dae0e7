const svc = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.tidy = (id, next) => svc.normalizeRunId(id, next()); // expect: RID102@30 manual
