import type * as RunIds from '../services/runIdService'; // expect: RID101 manual
import type { getBaseRunId } from '../services/runIdSystem';
import type Unified = require('../services/unifiedRunIdService'); // expect: RID101 manual
import type { Request } from 'express';

type Ids = Readonly<typeof import('../services/unifiedRunIdService')>; // expect: RID101 manual
interface Deps {
  readonly ids: Ids;
  log?: Request;
}

export function inline(ids: typeof import('../services/runIdService'), id: string) { // expect: RID101@43 manual
  return ids.stripClientSuffix(id); // expect: RID102@10 likely manual
}
export const byNamespace = (svc: typeof RunIds | undefined, id: string) => svc?.stripClientSuffix(id); // expect: RID103 manual, RID102@76 likely manual
export const byRequire = async (svc: typeof Unified) => (await svc).addClientSuffix('1', 'c'); // expect: RID103, RID102@57 likely
export const byAlias = ({ ids }: Deps, id: string) => ids.stripClientSuffix(id); // expect: RID102@55 likely
export const inside = (deps: { ids: Partial<Ids>; id: string }) => deps.ids.stripClientSuffix?.(deps.id); // expect: RID102 likely
export const member = (strip: typeof getBaseRunId) => strip('1');
export const taken = ({ stripClientSuffix: strip }: Ids) => strip('1'); // expect: RID103@25 likely, RID102@61 likely
export class Job {
  other!: typeof RunIds; // expect: RID103
  constructor(private readonly ids: Ids) {}
  run(id: string) {
    return this.ids.stripClientSuffix(id) + this.other.stripClientSuffix(id); // expect: RID102@12 likely, RID102@45 likely
  }
}
declare function find(name: string): Ids;
declare const container: { get(name: string): unknown };
const found: typeof RunIds = container.get('ids'); // expect: RID103
let later: Ids;
export const variables = (id: string) => found.stripClientSuffix(id) + later.stripClientSuffix(id); // expect: RID102@42 likely, RID102@72 likely
export const given = (id: string) => find('ids').stripClientSuffix(id); // expect: RID102@38 likely
export const asserted = (id: string) => (container.get('ids') as typeof RunIds).stripClientSuffix(id); // expect: RID103, RID102@41 likely
