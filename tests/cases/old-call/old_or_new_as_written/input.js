const ids = flags.old ? require('../services/unifiedRunIdService') : require('../services/runIdSystem'); // expect: RID101@33 safe
const base = flags.old ? ids.getBaseRunId : require('../services/unifiedRunIdService').stripClientSuffix; // expect: RID103@26 likely safe, RID101@53 safe, RID103@45 safe

exports.base = (id) => ids.getBaseRunId(id); // expect: RID102@24 likely warning safe
exports.same = (id) => base(id); // expect: RID102@24 likely safe
