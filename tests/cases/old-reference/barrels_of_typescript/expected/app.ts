import whole2, { ids, strip } from './lib/two';
import { getBaseRunId, whole } from './lib/all';
import * as all from './lib/all';

export const a = ids.getBaseRunId(strip(getBaseRunId('1')));
export const b = all.ids.getBaseRunId(whole.getBaseRunId(whole2.getBaseRunId('1')));
