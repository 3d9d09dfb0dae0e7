const given = require(process.env.RUN_IDS || '../services/runIdService'); // expect: RID101@46 manual
const chosen = require(flag ? old : '../services/unifiedRunIdService'); // expect: RID101@37 manual

exports.base = (id) => given.stripClientSuffix(id); // expect: RID102@24 likely manual
exports.other = (id) => chosen.stripClientSuffix(id); // expect: RID102@25 likely manual
exports.load = (path) => import(path || '../services/runIdService').then((ids) => ids.stripClientSuffix(path)); // expect: RID101@41 manual, RID102@83 likely manual
