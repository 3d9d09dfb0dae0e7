const svc = require('../services/unifiedRunIdService'); // expect: RID101 unsafe
const runIdSystem = require('../services/runIdSystem');
const base = runIdSystem.getBaseRunId;
const next = svc.generateTimestampRunId; // expect: RID103@14 unsafe

exports.base = (id) => base(id);
exports.next = () => next('more'); // expect: RID102@22 unsafe
exports.run = () => run(svc); // expect: RID103@25 unsafe
