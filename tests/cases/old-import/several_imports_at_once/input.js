exports.base = async (id) => {
  const [fs, ids] = await Promise.all([import('node:fs'), import('../services/runIdService.js')]); // expect: RID101@66
  return fs && ids.stripClientSuffix(id); // expect: RID102@16
};
