import type * as svc from '../services/runIdService'; // expect: RID101@27
import type * as runIdSystem from '../services/runIdSystem';

export type Strip = svc.StripFunction; // expect: RID103@21
export let f: typeof runIdSystem.getBaseRunId;
