const svc = require('../services/unifiedRunIdService'); // expect: RID101 unsafe
const base = svc.stripClientSuffix; // expect: RID103@14 safe
const next = svc.generateTimestampRunId; // expect: RID103@14 unsafe

exports.base = (id) => base(id); // expect: RID102@24 safe
exports.next = () => next('more'); // expect: RID102@22 unsafe
exports.run = () => run(svc); // expect: RID103@25 unsafe
