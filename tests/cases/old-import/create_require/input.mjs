import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ids = require('../services/runIdService'); // expect: RID101@21

export const base = (id) => ids.stripClientSuffix(id); // expect: RID102
