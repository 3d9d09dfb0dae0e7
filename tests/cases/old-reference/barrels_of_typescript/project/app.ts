import whole2, { ids, strip } from './lib/two'; // expect: RID103@18, RID103@23
import { stripClientSuffix, whole } from './lib/all'; // expect: RID103@10, RID103@29
import * as all from './lib/all';

export const a = ids.stripClientSuffix(strip(stripClientSuffix('1'))); // expect: RID102@18, RID102@40, RID102@46
export const b = all.ids.stripClientSuffix(whole.stripClientSuffix(whole2.stripClientSuffix('1'))); // expect: RID102@18, RID102@44, RID102@68
