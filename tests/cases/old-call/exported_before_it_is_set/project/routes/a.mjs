import { ids, other, own, strip } from '../lib/late.mjs'; // expect: RID103, RID103

export default (id) => [
  ids.stripClientSuffix(id), // expect: RID102
  strip(id), // expect: RID102
  other.stripClientSuffix(id),
  own.stripClientSuffix(id),
];
