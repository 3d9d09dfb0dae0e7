exports.a = (runIdService = require('../services/runIdSystem')) => runIdService.generateRunId(); // expect: RID204@14
exports.b = () => import('../services/runIdSystem.js').then((runIdService) => runIdService.generateRunId()); // expect: RID204@62
exports.c = () => import('../services/runIdSystem.js').then(({ default: runIdService }) => runIdService.generateRunId()); // expect: RID204@73
