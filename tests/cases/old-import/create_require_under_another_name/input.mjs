import module from 'node:module';

const load = module.createRequire(import.meta.url);
const ids = load('../services/runIdService'); // expect: RID101@18

export const base = (id) => ids.stripClientSuffix(id); // expect: RID102
