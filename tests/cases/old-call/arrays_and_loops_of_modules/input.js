const a = require('../services/runIdService'); // expect: RID101
const b = require('../services/unifiedRunIdService'); // expect: RID101

for (const svc of [a, b]) svc.stripClientSuffix('1'); // expect: RID103@20, RID103@23, RID102@27
[a].forEach((svc) => svc.stripClientSuffix('1')); // expect: RID103@2, RID102@22
const [, first] = [b, a]; // expect: RID103@20, RID103@23
exports.x = first.stripClientSuffix('1'); // expect: RID102@13
