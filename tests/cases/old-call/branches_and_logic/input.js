const runIdService = require('../services/runIdService'); // expect: RID101

exports.a = (id) => runIdService && runIdService.stripClientSuffix(id); // expect: RID102@37
exports.b = (id) => (id ? runIdService.stripClientSuffix(id) : null); // expect: RID102@27
exports.c = (id) => { if (!runIdService) throw new Error(); return runIdService.stripClientSuffix(id); }; // expect: RID102@68
exports.d = (id, given) => (given || runIdService).stripClientSuffix(id); // expect: RID102@28, RID103@38
exports.e = (id) => (runIdService !== null && typeof runIdService.stripClientSuffix === 'function' ? 1 : 2); // expect: RID103@54
