exports.a = (runIdSystem = require('../services/runIdSystem')) => runIdSystem.generateRunId();
exports.b = () => import('../services/runIdSystem.js').then((runIdSystem) => runIdSystem.generateRunId());
exports.c = () => import('../services/runIdSystem.js').then(({ default: runIdSystem }) => runIdSystem.generateRunId());
