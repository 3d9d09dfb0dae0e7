type Ids = typeof import('../services/runIdService'); // expect: RID101@26

export function base(ids: Ids, id: string): string {
  return ids.stripClientSuffix(id);
}
