export type * from '../services/runIdService'; // expect: RID101@20
import type Ids = require('../services/unifiedRunIdService'); // expect: RID101@27
export type Held = Ids; // expect: RID103@20
