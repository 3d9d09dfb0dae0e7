import all from '../lib/default.mjs';

export default (id) => all.ids.stripClientSuffix(id); // expect: RID102 certain
