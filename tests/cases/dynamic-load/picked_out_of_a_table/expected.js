const PATHS = { old: '../services/runIdService', unified: '../services/unifiedRunIdService' }; // expect: RID105, RID105
const svc = require(PATHS[process.env.IDS]); // expect: RID104@21
let path = '../lib/runIds';
if (process.env.OLD) path = '../services/runIdService'; // expect: RID105@29
let later;
if (process.env.OLD) later = '../services/unifiedRunIdService'; // expect: RID105@30
else later = '../lib/runIds';

exports.base = (id) => svc.stripClientSuffix(id); // expect: RID102@24 certain manual
exports.again = (id) => require(path).stripClientSuffix(id); // expect: RID102@25 likely manual, RID104@33
exports.later = async (id) => (await import(later)).stripClientSuffix(id); // expect: RID102@31 likely manual, RID104@45
exports.guarded = (id) => require(process.env.OLD && '../services/runIdSystem').getBaseRunId(id);
