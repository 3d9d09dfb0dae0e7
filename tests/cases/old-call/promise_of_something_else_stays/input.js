const ids = require('../services/runIdService'); // expect: RID101@21
exports.a = (id) => import('../lib/other.js').then((m) => m.default).then((svc) => svc.stripClientSuffix(id));
exports.b = (id) => Promise.resolve(ids).then(() => id).then((text) => text.stripClientSuffix(id)); // expect: RID103@37
exports.c = (queue, id) => queue.finally(() => ids).then((svc) => svc.stripClientSuffix(id)); // expect: RID103@48
exports.d = (id) => Promise.resolve().catch(() => ids).then((svc) => svc && svc.unknown(id)); // expect: RID103@51, RID102@77
