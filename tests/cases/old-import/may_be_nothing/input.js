const runIdSystem = require('../services/runIdSystem');
const runIdService = flags.old ? require('../services/runIdService') : null; // expect: RID101
const unifiedRunIdService = flags.unified && require('../services/unifiedRunIdService'); // expect: RID101

exports.base = (id) => (runIdService ? runIdService.stripClientSuffix(id) : runIdSystem.getClientId(id)); // expect: RID102
exports.again = (id) => unifiedRunIdService ? unifiedRunIdService.stripClientSuffix(id) : id; // expect: RID102
