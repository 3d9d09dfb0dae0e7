const runIdService = require('../services/runIdService'); // expect: RID101

exports.base = (id) => runIdService.stripClientSuffix(id); // expect: RID102
exports.broken = (id => { // expect: RID001
