import ids = require('../services/runIdSystem');

export const base = (id: string): string => ids.getBaseRunId(id);
