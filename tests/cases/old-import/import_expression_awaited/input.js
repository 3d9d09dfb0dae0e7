exports.base = async (id) => {
  const ids = await import('../services/runIdService.js'); // expect: RID101@28
  const { stripClientSuffix } = await import('../services/unifiedRunIdService.js'); // expect: RID101@46
  return ids.stripClientSuffix(stripClientSuffix(id)); // expect: RID102@10, RID102@32
};
