import svc from '../services/runIdSystem';

const held: { svc?: typeof svc } = { svc };
export const a = (id?: string) => !id && !svc!.getBaseRunId(id!);
export const b = (id: string) => -id.length + svc!.getBaseRunId!(id!).length;
export const c = (id: string) => id || held!.svc!.getBaseRunId(id);
