import runIdSystem from '../services/runIdSystem';
import type { getBaseRunId } from '../services/runIdSystem';

export const strip: typeof getBaseRunId = runIdSystem.getBaseRunId;
