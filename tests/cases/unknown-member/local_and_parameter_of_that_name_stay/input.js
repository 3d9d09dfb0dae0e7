const runIdSystem = { normalizeRunId: (id) => id };

exports.a = (id) => runIdSystem.normalizeRunId(id);
exports.b = (runIdSystem, id) => runIdSystem.normalizeRunId(id);
exports.c = () => { try { return 1; } catch (runIdSystem) { return runIdSystem.normalizeRunId('1'); } };
exports.d = "runIdSystem.normalizeRunId('1')"; // runIdSystem.normalizeRunId('1')
