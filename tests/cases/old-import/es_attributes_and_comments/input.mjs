import { // the old one
  stripClientSuffix, /* of the base */
  clearCache,
} from '../services/runIdService.js'; // expect: RID101@8

export const base = (id) => stripClientSuffix(id); // expect: RID102
clearCache(); // expect: RID102@1
