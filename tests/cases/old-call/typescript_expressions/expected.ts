import * as svc from '../services/unifiedRunIdService'; // expect: RID101@22
import * as runIdSystem from '../services/runIdSystem';

export const a = (id?: string) => runIdSystem!.getBaseRunId(id!) as string;
export const b = (id: unknown) => (runIdSystem as any).getBaseRunId(<string>id);
export const c = (id: string) => runIdSystem.getBaseRunId<string>(id) satisfies string;
export const d = (svc as unknown as { x: 1 }).x; // expect: RID103@18
