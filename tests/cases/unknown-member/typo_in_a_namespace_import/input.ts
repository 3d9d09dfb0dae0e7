import * as ids from '../services/runIdSystem';
import { getBaseRunID } from '../services/runIdSystem'; // expect: RID201@10
import type { RunIdOptions } from '../services/runIdSystem';

export const a = (o: RunIdOptions) => ids.getBaseRunid(String(o)); // expect: RID201@39
export const b = getBaseRunID('1'); // expect: RID201@18
