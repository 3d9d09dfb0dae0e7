exports.a = (id) => import('../services/runIdService.js').then((m) => m.stripClientSuffix(id)); // expect: RID101@28, RID102@71
exports.b = (id) => import('../services/runIdService.js').then(({ stripClientSuffix }) => stripClientSuffix(id)); // expect: RID101@28, RID102@91
exports.c = (id) => import('../services/runIdService.js').then(function (m) { return m.default.stripClientSuffix(id); }); // expect: RID101@28, RID102@86
