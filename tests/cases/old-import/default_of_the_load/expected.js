const svc = require('../services/runIdSystem').default;

exports.a = (id) => svc.getBaseRunId(id);
exports.b = async (id) => {
  const ids = (await import('../services/runIdSystem.js')).default;
  return ids.getClientId(id);
};
