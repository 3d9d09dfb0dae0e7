import { // the old one
  getBaseRunId, /* of the base */
  clearCache,
} from '../services/runIdSystem.js';

export const base = (id) => getBaseRunId(id);
clearCache();
