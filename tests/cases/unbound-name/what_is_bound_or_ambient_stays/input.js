/* global runIdService */
const normalizeRunId = (id) => id;
function stripClientSuffix(id) { return id; }

exports.a = (ids, id) => ids.stripClientSuffix(normalizeRunId(stripClientSuffix(id)));
exports.b = () => typeof runIdSystem === 'undefined';
exports.c = () => window.stripClientSuffix('1');
exports.d = (job) => { const { clearCache } = job; return clearCache(); };
exports.e = (id) => notOfTheTable.somethingElse(id);
exports.f = { runIdService: 1 }.runIdService;
exports.g = (x) => { runIdService: for (;;) { if (x) break runIdService; } };
