import { getBaseRunId, clearCache as clear } from '../services/runIdSystem.js';
import * as unified from '../services/runIdSystem.js';

export { getBaseRunId as stripClientSuffix, clear };
export { unified as ids };
export const tidy = getBaseRunId;
