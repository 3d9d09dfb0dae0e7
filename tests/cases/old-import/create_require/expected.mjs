import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ids = require('../services/runIdSystem');

export const base = (id) => ids.getBaseRunId(id);
