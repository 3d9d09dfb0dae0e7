const Runner = require('./base');
class Special extends Runner {
  run(id) { return this.ids.stripClientSuffix(id) + super.lazy.clearCache(); } // expect: RID102@20, RID102@53
}
exports.a = (id) => new Runner().ids.stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => Runner.shared.stripClientSuffix(id); // expect: RID102@21
exports.c = (id) => Special.shared.stripClientSuffix(id); // expect: RID102@21
exports.d = (runner = new Special()) => runner.lazy.stripClientSuffix(id); // expect: RID102@41
