import { stripClientSuffix, clearCache as clear } from '../services/runIdService.js'; // expect: RID101
import * as unified from '../services/unifiedRunIdService.js'; // expect: RID101

export { stripClientSuffix, clear }; // expect: RID103@10, RID103@29
export { unified as ids }; // expect: RID103@10
export const tidy = stripClientSuffix; // expect: RID103@21
