import svc from '../services/runIdService'; // expect: RID101
import { validateAndStandardizeRunId } from '../services/runIdSystem';
let a: { [svc: string]: number };
let k: { [svc: string]: typeof svc }; // expect: RID103
type B = [svc: string, normalizeRunId?: number, ...rest: string[]];
type C = [svc: string, first: typeof svc]; // expect: RID103
type D<X> = X extends infer svc ? svc : never;
type E<X> = X extends (first: infer normalizeRunId extends string) => any ? normalizeRunId : typeof validateAndStandardizeRunId;
enum G { normalizeRunId = 1, b = normalizeRunId, c = svc.MAX } // expect: RID103
enum H { b = validateAndStandardizeRunId }
export { a, k, G, H };
