import runIdService from '../services/runIdService.js'; // expect: RID101@26

export const base = (id) => runIdService.stripClientSuffix(id); // expect: RID102@29
