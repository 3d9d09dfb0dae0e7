const Runner = require('./base');
class Special extends Runner {
  run(id) { return this.ids.getBaseRunId(id) + super.lazy.clearCache(); }
}
exports.a = (id) => new Runner().ids.getBaseRunId(id);
exports.b = (id) => Runner.shared.getBaseRunId(id);
exports.c = (id) => Special.shared.getBaseRunId(id);
exports.d = (runner = new Special()) => runner.lazy.getBaseRunId(id);
