import svc from '../services/runIdService'; // expect: RID101@17
declare module 'held' { global { interface Window { abstract: boolean } } }
export interface Box { of: string
  <T>(x: T): T
}
export default function (id: string): string;
export default function (id: string) { return svc.stripClientSuffix(id); } // expect: RID102@47
