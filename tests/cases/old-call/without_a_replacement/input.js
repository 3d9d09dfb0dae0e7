const svc = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.format = (id) => svc.detectRunIdFormat(id); // expect: RID102 manual
exports.time = (id) => svc.jobIdToTimestamp(id); // expect: RID102 manual
exports.current = (id) => svc.getOrCreateClientRunId(id); // expect: RID102 manual
exports.run = (id) => svc.getOrCreateRunId(id, {}); // expect: RID102 manual
exports.clear = (id) => svc.clearClientRunId(id); // expect: RID102 manual
exports.apify = (id) => svc.registerApifyRunId(id); // expect: RID102 manual
