import { ids, other, own, strip } from '../lib/late.mjs';

export default (id) => [
  ids.getBaseRunId(id),
  strip(id),
  other.stripClientSuffix(id),
  own.stripClientSuffix(id),
];
