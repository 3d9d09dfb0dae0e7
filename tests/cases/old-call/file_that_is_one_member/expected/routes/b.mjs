import strip from '../lib/strip.js';

export default (id) => strip(id);
