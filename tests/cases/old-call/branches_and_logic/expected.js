const runIdSystem = require('../services/runIdSystem');

exports.a = (id) => runIdSystem && runIdSystem.getBaseRunId(id);
exports.b = (id) => (id ? runIdSystem.getBaseRunId(id) : null);
exports.c = (id) => { if (!runIdSystem) throw new Error(); return runIdSystem.getBaseRunId(id); };
exports.d = (id, given) => (given || runIdSystem).getBaseRunId(id);
exports.e = (id) => (runIdSystem !== null && typeof runIdSystem.getBaseRunId === 'function' ? 1 : 2);
