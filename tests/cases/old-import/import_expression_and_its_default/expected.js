exports.a = async (id) => (await import('../services/runIdSystem.js')).default.getBaseRunId(id);
exports.b = async (id) => (await import('../services/runIdSystem.js')).getBaseRunId(id);
