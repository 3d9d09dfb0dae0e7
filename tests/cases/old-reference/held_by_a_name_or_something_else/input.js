const svc = require('../services/unifiedRunIdService'); // expect: RID101 safe
const base = flags.old ? svc.stripClientSuffix : (id) => id; // expect: RID103@26 safe
const given = options.strip || svc.stripClientSuffix; // expect: RID103@32 safe
const run = (strip, id) => strip(id); // expect: RID102@28 likely safe

exports.base = (id) => base(id); // expect: RID102@24 likely safe
exports.given = (id) => given(id); // expect: RID102@25 certain safe
exports.run = (id) => run(svc.stripClientSuffix, id) + run((text) => text, id); // expect: RID103@27 safe
