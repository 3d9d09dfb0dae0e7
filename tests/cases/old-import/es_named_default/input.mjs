import { default as ids } from '../services/runIdService.js'; // expect: RID101

export const base = (id) => ids.stripClientSuffix(id); // expect: RID102@29
