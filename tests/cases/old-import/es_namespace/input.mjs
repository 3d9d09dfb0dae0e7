import * as ids from '../services/runIdService.js'; // expect: RID101@22

export const base = (id) => ids.stripClientSuffix(id); // expect: RID102@29
