import runIdSystem, { registerRunRecord as register } from '../services/runIdSystem';

export const a = (id: string) => register(id, 'rec1'); // expect: RID202@34
export const b = (id: string) => runIdSystem.getRunRecordId(id!, null as any); // expect: RID202@34
export const c = (id: string) => runIdSystem.getRunRecordId(id as string, 'acme');
export const d = (id: string) => runIdSystem.getBaseRunId<string>(id);
