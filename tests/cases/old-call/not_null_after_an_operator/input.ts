import svc from '../services/runIdService'; // expect: RID101@17

const held: { svc?: typeof svc } = { svc }; // expect: RID103@28, RID103@38
export const a = (id?: string) => !id && !svc!.stripClientSuffix(id!); // expect: RID102
export const b = (id: string) => -id.length + svc!.stripClientSuffix!(id!).length; // expect: RID102
export const c = (id: string) => id || held!.svc!.stripClientSuffix(id); // expect: RID102
