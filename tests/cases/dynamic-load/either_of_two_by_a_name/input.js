const path = flags.unified ? '../services/unifiedRunIdService' : '../services/runIdService'; // expect: RID105@30, RID105@66
const ids = require(path); // expect: RID104@21
const other = require(flags.given || fallback());
const name = flags.old ? '../services/runIdService' : '../lib/runIds'; // expect: RID105@26

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102@24 certain manual
exports.later = async (id) => (await import(name)).stripClientSuffix(id); // expect: RID104@45, RID102@31 manual
exports.never = (id) => other.stripClientSuffix(id);
