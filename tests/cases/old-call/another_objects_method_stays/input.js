const JobTracking = require('../services/jobTracking');
const runIdService = require('../services/runIdService'); // expect: RID101

exports.a = (id) => JobTracking.normalizeRunId(id);
exports.b = (id) => this.jobs.stripClientSuffix(id);
exports.c = (id) => new JobTracking().stripClientSuffix(id);
exports.d = (id) => ({ normalizeRunId: (x) => x }).normalizeRunId(id);
exports.e = (id) => runIdService.stripClientSuffix(id); // expect: RID102
