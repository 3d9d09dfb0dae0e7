const svc = require('../services/runIdService').default; // expect: RID101@21

exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21
exports.b = async (id) => {
  const ids = (await import('../services/unifiedRunIdService.js')).default; // expect: RID101@29
  return ids.extractClientId(id); // expect: RID102@10
};
