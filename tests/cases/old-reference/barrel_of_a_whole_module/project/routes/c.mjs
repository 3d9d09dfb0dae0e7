import { stripClientSuffix as strip } from '../services/ids.js'; // expect: RID103@10
import all from '../services/ids.js';

export const c = (id) => strip(all.stripClientSuffix(id)); // expect: RID102@26, RID102@32
