exports.a = async (id) => (await import('../services/runIdService.js')).default.stripClientSuffix(id); // expect: RID102@27, RID101@41
exports.b = async (id) => (await import('../services/runIdService.js')).stripClientSuffix(id); // expect: RID102@27, RID101@41
