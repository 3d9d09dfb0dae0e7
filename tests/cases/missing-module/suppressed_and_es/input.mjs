import gone from '../lib/gone.js'; // repoint: ignore[RID107] made by the build
export * from '../lib/missing.js'; // expect: RID107@15 warning
import * as ids from '../services/runIdSystem.js';

export default [gone, ids];
