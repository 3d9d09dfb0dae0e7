const lazy = () => import('../services/runIdSystem.js');

export const a = async (id) => (await lazy()).normalizeRunId(id); // expect: RID201@32
export const b = async (id) => (await import('../services/runIdSystem.js')).getBaseRunId(id);
export const c = (id) => import('../services/runIdSystem.js').then((m) => m.stripClientSuffix(id)); // expect: RID201@75
export const d = (id) => lazy().then(({ getBaseRunId }) => getBaseRunId(id));
