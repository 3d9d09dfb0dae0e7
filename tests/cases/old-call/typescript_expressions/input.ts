import * as svc from '../services/unifiedRunIdService'; // expect: RID101

export const a = (id?: string) => svc!.stripClientSuffix(id!) as string; // expect: RID102@35
export const b = (id: unknown) => (svc as any).stripClientSuffix(<string>id); // expect: RID102@35
export const c = (id: string) => svc.stripClientSuffix<string>(id) satisfies string; // expect: RID102@34
export const d = (svc as unknown as { x: 1 }).x; // expect: RID103
