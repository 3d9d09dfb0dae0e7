import strip from '../lib/strip.js'; // expect: RID103

export default (id) => strip(id); // expect: RID102
