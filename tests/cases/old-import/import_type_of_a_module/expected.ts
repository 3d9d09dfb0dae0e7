type Ids = typeof import('../services/runIdSystem');

export function base(ids: Ids, id: string): string {
  return ids.stripClientSuffix(id);
}
