function safeRequire(file) {
  try { return require(file); } catch (error) { return null; }
}
const load = (options, file) => require(file);
const later = async (file) => import(file);
const svc = safeRequire('../services/runIdService'); // expect: RID101@25
const ids = load({}, '../services/unifiedRunIdService'); // expect: RID101@22

exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => ids.extractClientId(id); // expect: RID102@21
exports.c = async (id) => (await later('../services/runIdService.js')).stripClientSuffix(id); // expect: RID101@40, RID102@27
