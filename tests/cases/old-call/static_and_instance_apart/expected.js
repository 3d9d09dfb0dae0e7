const ids = require('../services/runIdService');  // expect: RID101@21
const unified = require('../services/runIdSystem');
class Base {
  ids = ids;  // expect: RID103@9
  static ids = unified;
}
class Sub extends Base {
  run(id) { return this.ids.getCachedRunInfo(id, 'c') + super.name; }  // expect: RID102@20
}
exports.a = (id) => Sub.ids.getClientId(id);
