exports.a = (app, id) => app.locals.runIdService.stripClientSuffix(id); // expect: RID102@26 likely
exports.b = (app, id) => app.runIds.stripClientSuffix(id);
exports.c = (id) => global.unifiedRunIdService.extractClientId(id); // expect: RID102@21 likely
exports.d = (app) => app.runIdService;
exports.e = (app) => register(app.runIdService);
exports.f = (app, id) => app.get('runIdService').stripClientSuffix(id);
exports.g = async ({ services: { runIdService } }, id) => runIdService.stripClientSuffix(id); // expect: RID102@59 likely
