const svc = require('../services/runIdService'); // expect: RID101@21
const runIdSystem = require('../services/runIdSystem');
exports.ä = ['🎉', runIdSystem.getBaseRunId];
exports.b = svc.stripClientSuffix; // repoint: ignore[RID103] public until the next major version
