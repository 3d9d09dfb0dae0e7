import { stripClientSuffix, getClientId as client } from '../services/runIdSystem.js'; // expect: RID201@10
import * as ids from '../services/runIdSystem.js';
import whole from '../services/runIdSystem.js';
export { extractClientId } from '../services/runIdSystem.js'; // expect: RID201@10

export const a = [stripClientSuffix('1'), client('1')]; // expect: RID201@19
export const b = ids.cacheRecordId('1', '2'); // expect: RID201@18
export const c = whole.default.generateRunId();
export const d = whole.cacheRecordId('1', '2'); // expect: RID201@18
