import { default as ids } from '../services/runIdSystem.js';

export const base = (id) => ids.getBaseRunId(id);
