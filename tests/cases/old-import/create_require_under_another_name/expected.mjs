import module from 'node:module';

const load = module.createRequire(import.meta.url);
const ids = load('../services/runIdSystem');

export const base = (id) => ids.getBaseRunId(id);
