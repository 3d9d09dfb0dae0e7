const ids = await import('../services/runIdService.js'); // expect: RID101@26
const where = import.meta.resolve('../services/runIdService.js'); // expect: RID101@35

export const base = (id) => ids.stripClientSuffix(id) + where; // expect: RID102@29
