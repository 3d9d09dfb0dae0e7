import * as runIdSystem from '../services/runIdSystem';
export const a = (id: string) => runIdSystem.getBaseRunId(id);
export const b = (id: string) => runIdSystem.getBaseRunId(id);
export class Ids { constructor(private stripClientSuffix: () => 1) {} x() { return this.stripClientSuffix(); } }
export function f(this: { clearCache(): void }) { this.clearCache(); }
export type T = typeof runIdSystem;
