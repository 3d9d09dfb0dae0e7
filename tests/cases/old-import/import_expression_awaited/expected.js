exports.base = async (id) => {
  const ids = await import('../services/runIdSystem.js');
  const { getBaseRunId } = await import('../services/runIdSystem.js');
  return ids.getBaseRunId(getBaseRunId(id));
};
