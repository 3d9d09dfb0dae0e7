import type { getBaseRunId } from '../services/runIdSystem';
import { type clearCache, getRunRecordId } from '../services/runIdSystem';

export type Strip = typeof getBaseRunId;
export type Clear = typeof clearCache;
export const record = (id: string) => getRunRecordId(id, 'acme');
