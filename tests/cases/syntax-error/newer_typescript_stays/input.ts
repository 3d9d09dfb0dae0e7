export type * from 'events';
import { stripClientSuffix } from '../services/runIdService'; // expect: RID101@35

export class Held<in out T> { static accessor shared = 1; held?: T; }
export const base = (id: string) => stripClientSuffix(id); // expect: RID102@37 safe
