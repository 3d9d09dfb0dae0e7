import * as runIdSystem from '../services/runIdSystem.js';

const all = {};
all.ids = runIdSystem;
export default all;
