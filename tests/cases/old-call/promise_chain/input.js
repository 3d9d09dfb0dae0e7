exports.a = (id) => import('../services/runIdService.js').then((m) => m.default).then((svc) => svc.stripClientSuffix(id)); // expect: RID101@28, RID103@71, RID102@96
exports.b = (id) => import('../services/runIdService.js').then((m) => m.default || m).then((svc) => { svc.stripClientSuffix(id); }); // expect: RID101@28, RID103@71, RID103@84, RID102@103
const load = () => Promise.resolve().then(() => require('../services/unifiedRunIdService')); // expect: RID101@57
exports.c = async (id) => { const svc = await load(); return svc.stripClientSuffix(id); }; // expect: RID102@62
exports.d = (id) => load().then((svc) => svc.stripClientSuffix(id)); // expect: RID102@42
