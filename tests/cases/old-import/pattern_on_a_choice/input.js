const { getBaseRunId, generateRunId } = flags.old ? require('../services/unifiedRunIdService') : require('../services/runIdSystem'); // expect: RID103@9 likely safe, RID103@23 likely safe, RID101@61 safe
const { stripClientSuffix } = flags.old ? require('../services/runIdService') : {}; // expect: RID103@9 safe, RID101@51 safe

exports.base = (id) => getBaseRunId(id) || generateRunId(); // expect: RID102@24 likely safe, RID102@44 likely safe
exports.strip = (id) => (stripClientSuffix ? stripClientSuffix(id) : id); // expect: RID103@26 safe, RID102@46 safe
