type Ids = typeof import('../services/runIdService'); // expect: RID101@26 manual

export function base(ids: Ids, id: string): string {
  return ids.stripClientSuffix(id); // expect: RID102@10 likely manual
}
