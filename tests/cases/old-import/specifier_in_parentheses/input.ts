const svc = require(/** @type {string} */ ('../services/runIdService')); // expect: RID101@44
const ids = await import('../services/unifiedRunIdService' as string); // expect: RID101@26

export const a = (id) => svc.stripClientSuffix(id); // expect: RID102@26
export const b = (id) => ids.extractClientId(id); // expect: RID102@26
