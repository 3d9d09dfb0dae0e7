const runIdService = require('../services/runIdService'); // expect: RID101
const ids = require('../services/runIdService'); // expect: RID101

exports.base = (id) => runIdService.stripClientSuffix(id); // expect: RID102
exports.other = (id) => ids.stripClientSuffix(id); // expect: RID102
