import svc, { normalizeRunId } from '../services/runIdService'; // expect: RID101
let a: { [svc: string]: number };
let k: { [svc: string]: typeof svc }; // expect: RID103@32
type B = [svc: string, normalizeRunId?: number, ...rest: string[]];
type C = [svc: string, first: typeof svc]; // expect: RID103@38
type D<X> = X extends infer svc ? svc : never;
type E<X> = X extends (first: infer normalizeRunId extends string) => any ? normalizeRunId : typeof normalizeRunId; // expect: RID103@101
enum G { normalizeRunId = 1, b = normalizeRunId, c = svc.MAX } // expect: RID103@54
enum H { b = normalizeRunId } // expect: RID103@14
export { a, k, G, H };
