const svc = require(/** @type {string} */ ('../services/runIdSystem'));
const ids = await import('../services/runIdSystem' as string);

export const a = (id) => svc.getBaseRunId(id);
export const b = (id) => ids.getClientId(id);
