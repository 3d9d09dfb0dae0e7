import * as runIdService from '../services/runIdService.js'; // expect: RID101

const all = {};
all.ids = runIdService; // expect: RID103
export default all;
