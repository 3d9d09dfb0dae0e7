import runIdSystem from '../services/runIdSystem.js';

export const base = (id) => runIdSystem.getBaseRunId(id);
