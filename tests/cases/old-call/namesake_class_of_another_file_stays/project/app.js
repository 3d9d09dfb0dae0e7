const Runner = require('./base');
class Special extends Runner {
  run(id) { return this.other.stripClientSuffix(id) + this.shared.clearCache(); }
}
exports.a = (id) => new Runner().log.stripClientSuffix(id);
exports.b = (id) => Runner.ids.stripClientSuffix(id);
exports.c = (id) => new Special().shared.stripClientSuffix(id);
