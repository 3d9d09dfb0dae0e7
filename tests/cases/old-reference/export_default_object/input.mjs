import { stripClientSuffix } from '../services/runIdService.js'; // expect: RID101

export default { stripClientSuffix, other: 1 }; // expect: RID103@18
