import { getBaseRunId } from '../services/runIdSystem.js';

export default { stripClientSuffix: getBaseRunId, other: 1 };
