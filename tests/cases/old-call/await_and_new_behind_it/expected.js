const svc = require('../services/runIdSystem');

exports.a = async (id) => await svc.getBaseRunId(id);
exports.b = async (id) => (await svc.getBaseRunId(id)).trim();
exports.c = (id) => !svc.getBaseRunId(id);
exports.d = (id) => { svc.getBaseRunId(id).split(':').map((x) => x); };
