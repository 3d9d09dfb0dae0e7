const runIdService = require('../services/runIdService'); // expect: RID101
const deps = { runIdService, ids: runIdService, nested: { svc: runIdService } }; // expect: RID103@16, RID103@35, RID103@64

exports.a = deps.runIdService.stripClientSuffix('1'); // expect: RID102@13
exports.b = deps.ids.stripClientSuffix('1'); // expect: RID102@13
exports.c = deps.nested.svc.stripClientSuffix('1'); // expect: RID102@13
const { ids, nested: { svc } } = deps; // expect: RID103@9, RID103@24
exports.d = ids.stripClientSuffix(svc.stripClientSuffix('1')); // expect: RID102@13, RID102@35
