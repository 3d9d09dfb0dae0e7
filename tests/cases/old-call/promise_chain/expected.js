exports.a = (id) => import('../services/runIdSystem.js').then((m) => m.default).then((svc) => svc.getBaseRunId(id));
exports.b = (id) => import('../services/runIdSystem.js').then((m) => m.default || m).then((svc) => { svc.getBaseRunId(id); });
const load = () => Promise.resolve().then(() => require('../services/runIdSystem'));
exports.c = async (id) => { const svc = await load(); return svc.getBaseRunId(id); };
exports.d = (id) => load().then((svc) => svc.getBaseRunId(id));
