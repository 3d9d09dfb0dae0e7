const runIdSystem = require('../services/runIdSystem');

exports.a = (id) => runIdSystem.normalizeRunId(id); // repoint: ignore[RID201] a shim adds it in tests
exports.b = (id) => runIdSystem.normalizeRunId(id); // expect: RID201
