import { stripClientSuffix as s } from '../services/runIdService'; // expect: RID101@40
export const a: string = s('é'); // expect: RID102@26
