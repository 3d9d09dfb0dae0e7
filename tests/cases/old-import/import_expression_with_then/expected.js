exports.a = (id) => import('../services/runIdSystem.js').then((m) => m.getBaseRunId(id));
exports.b = (id) => import('../services/runIdSystem.js').then(({ getBaseRunId }) => getBaseRunId(id));
exports.c = (id) => import('../services/runIdSystem.js').then(function (m) { return m.default.getBaseRunId(id); });
