import runIdService from '../services/runIdService'; // expect: RID101@26
import type { stripClientSuffix } from '../services/runIdService'; // expect: RID101@40

export const strip: typeof stripClientSuffix = runIdService.stripClientSuffix; // expect: RID103@28, RID103@48
