import all from '../lib/default.mjs';

export default (id) => all.ids.getBaseRunId(id);
