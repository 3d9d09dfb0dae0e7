const ids = require('../services/runIdService'); // expect: RID101@21
const unified = require('../services/unifiedRunIdService'); // expect: RID101@25
class Base {
  ids = ids; // expect: RID103@9
  static ids = unified; // expect: RID103@16
}
class Sub extends Base {
  run(id) { return this.ids.getCachedRunInfo(id, 'c') + super.name; } // expect: RID102@20
}
exports.a = (id) => Sub.ids.extractClientId(id); // expect: RID102@21
