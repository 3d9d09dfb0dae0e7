const runIdService = require('../services/runIdService'); // expect: RID101
// runIdService.stripClientSuffix(id) and runIdService.normalizeRunId(id, client)

exports.a = 'runIdService.stripClientSuffix(id)';
exports.b = `use runIdService.stripClientSuffix(${runIdService.stripClientSuffix('1')})`; // expect: RID102@51
