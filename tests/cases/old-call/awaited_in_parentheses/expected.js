const svc = require('../services/runIdSystem');

exports.a = async (id) => { await (0, svc.getBaseRunId)(id); };
exports.b = async () => (await (await import('../services/runIdSystem')).createClientRunId((await import('../services/runIdSystem')).generateRunId(), 'c')).trim();
exports.c = async (other) => { await (other || svc).getBaseRunId('x'); await (svc).clearCache(); };
exports.d = { async await(id) { return svc.getBaseRunId(await (id)); } };
