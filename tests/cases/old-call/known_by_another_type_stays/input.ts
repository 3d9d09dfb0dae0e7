import type * as Other from '../lib/runIdService';
import * as ids from '../services/runIdSystem';

type Name = 'stripClientSuffix';
type Loop = Loop | Name;
interface stripClientSuffix {
  stripClientSuffix(id: string): string;
}
class RunIds {
  static stripClientSuffix(id: string) {
    return id;
  }
}

export const other = (svc: typeof Other, id: string) => svc.stripClientSuffix(id);
export const own = (svc: stripClientSuffix, id: string) => svc.stripClientSuffix(id);
export const local = (svc: typeof RunIds, loop: Loop) => svc.stripClientSuffix(loop);
export const current = (svc: typeof ids, id: string) => svc.getBaseRunId(id);
export const promise = (svc: Map<string, typeof ids>, id: string) => svc.get(id);
export const text = (svc: typeof import('../lib/runIdService').default) => svc.stripClientSuffix('1');
export const none = (svc: typeof undefinedName, more: typeof this) => svc.stripClientSuffix(more);
export const shadowed = <Ids,>(svc: Ids, id: string) => (svc as any).stripClientSuffix(id);
