import type * as svc from '../services/runIdService'; // expect: RID101

export type Strip = svc.StripFunction; // expect: RID103@21
export let f: typeof svc.stripClientSuffix; // expect: RID103@22
