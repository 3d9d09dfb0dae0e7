import { getBaseRunId, getClientId as client } from '../services/runIdSystem.js';
import * as ids from '../services/runIdSystem.js';
import whole from '../services/runIdSystem.js';
export { getClientId as extractClientId } from '../services/runIdSystem.js';

export const a = [getBaseRunId('1'), client('1')];
export const b = ids.cacheRecordId('1', '2'); // expect: RID201@18
export const c = whole.default.generateRunId();
export const d = whole.cacheRecordId('1', '2'); // expect: RID201@18
