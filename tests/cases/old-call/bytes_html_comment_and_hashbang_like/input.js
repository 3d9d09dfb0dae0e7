<!-- old browsers read this as a comment
const svc = require('../services/runIdService'); // expect: RID101
exports.a = svc.stripClientSuffix('1'); // expect: RID102
