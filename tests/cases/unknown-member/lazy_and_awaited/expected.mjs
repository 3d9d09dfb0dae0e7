const lazy = () => import('../services/runIdSystem.js');

export const a = async (id) => (await lazy()).validateAndStandardizeRunId(id);
export const b = async (id) => (await import('../services/runIdSystem.js')).getBaseRunId(id);
export const c = (id) => import('../services/runIdSystem.js').then((m) => m.getBaseRunId(id));
export const d = (id) => lazy().then(({ getBaseRunId }) => getBaseRunId(id));
