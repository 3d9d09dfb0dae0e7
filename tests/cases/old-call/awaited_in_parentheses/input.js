const svc = require('../services/runIdService'); // expect: RID101@21

exports.a = async (id) => { await (0, svc.stripClientSuffix)(id); }; // expect: RID102@39
exports.b = async () => (await (await import('../services/runIdService')).generateRunId('c')).trim(); // expect: RID102@32, RID101@46
exports.c = async (other) => { await (other || svc).stripClientSuffix('x'); await (svc).clearCache(); }; // expect: RID102@38, RID103@48, RID102@83
exports.d = { async await(id) { return svc.stripClientSuffix(await (id)); } }; // expect: RID102@40
