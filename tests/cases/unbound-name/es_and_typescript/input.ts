export const a = (id: string) => runIdService.stripClientSuffix(id); // expect: RID206@34
export const b = (id: string) => stripClientSuffix(id); // expect: RID206@34
export class Ids { constructor(private stripClientSuffix: () => 1) {} x() { return this.stripClientSuffix(); } }
export function f(this: { clearCache(): void }) { this.clearCache(); }
export type T = typeof runIdSystem; // expect: RID206@24
