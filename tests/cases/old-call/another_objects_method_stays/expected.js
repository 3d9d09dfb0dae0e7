const JobTracking = require('../services/jobTracking');
const runIdSystem = require('../services/runIdSystem');

exports.a = (id) => JobTracking.normalizeRunId(id);
exports.b = (id) => this.jobs.stripClientSuffix(id);
exports.c = (id) => new JobTracking().stripClientSuffix(id);
exports.d = (id) => ({ normalizeRunId: (x) => x }).normalizeRunId(id);
exports.e = (id) => runIdSystem.getBaseRunId(id);
