export * from '../services/runIdService.js'; // expect: RID101@15
export * as unified from '../services/unifiedRunIdService.js'; // expect: RID101@26
