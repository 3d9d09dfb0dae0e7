import { getBaseRunId as strip } from '../services/ids.js';
import all from '../services/ids.js';

export const c = (id) => strip(all.getBaseRunId(id));
