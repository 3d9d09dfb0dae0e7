class Batch {
  constructor({ runIdService, jobs }) {
    this.s = runIdService;
    this.jobs = jobs;
  }
  run(id) {
    return this.s.stripClientSuffix(id); // expect: RID102@12 likely warning manual
  }
}

exports.a = (ctx, id) => ctx.runIdService.normalizeRunId(id); // expect: RID102@26 likely warning manual
exports.b = (ctx, id) => ctx.deps.unifiedRunIdService.extractClientId(id); // expect: RID102@26 likely
exports.c = (ctx, id) => ctx.runIdService.somethingElse(id);
exports.Batch = Batch;
