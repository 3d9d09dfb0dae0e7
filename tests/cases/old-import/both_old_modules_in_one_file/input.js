const runIdService = require('../services/runIdService'); // expect: RID101
const unifiedRunIdService = require('../services/unifiedRunIdService'); // expect: RID101

exports.base = (id) => runIdService.stripClientSuffix(id); // expect: RID102
exports.client = (id) => unifiedRunIdService.extractClientId(id); // expect: RID102
