const ids = await import('../services/runIdSystem.js');
const where = import.meta.resolve('../services/runIdSystem.js');

export const base = (id) => ids.getBaseRunId(id) + where;
