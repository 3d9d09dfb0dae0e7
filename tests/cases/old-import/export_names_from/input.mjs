export { stripClientSuffix, extractClientId as client } from '../services/unifiedRunIdService.js'; // expect: RID101@62
