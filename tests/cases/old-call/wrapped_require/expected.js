function safeRequire(file) {
  try { return require(file); } catch (error) { return null; }
}
const load = (options, file) => require(file);
const later = async (file) => import(file);
const svc = safeRequire('../services/runIdSystem');
const ids = load({}, '../services/runIdSystem');

exports.a = (id) => svc.getBaseRunId(id);
exports.b = (id) => ids.getClientId(id);
exports.c = async (id) => (await later('../services/runIdSystem.js')).getBaseRunId(id);
