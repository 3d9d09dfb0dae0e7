exports.base = async (id) => {
  const [fs, ids] = await Promise.all([import('node:fs'), import('../services/runIdSystem.js')]);
  return fs && ids.getBaseRunId(id);
};
