import type { stripClientSuffix } from '../services/runIdService'; // expect: RID101@40
import { type clearCache, getRunRecordId } from '../services/runIdService'; // expect: RID101@49

export type Strip = typeof stripClientSuffix; // expect: RID103@28
export type Clear = typeof clearCache; // expect: RID103
export const record = (id: string) => getRunRecordId(id, 'acme'); // expect: RID102
