const svc = require('../services/unifiedRunIdService'); // expect: RID101 safe
const other = require('../services/runIdService'); // expect: RID101 unsafe

exports.bound = svc.stripClientSuffix.bind(svc); // expect: RID103@17 safe, RID103@44 safe
exports.called = (id) => svc.stripClientSuffix.call(svc, id); // expect: RID103@26 safe, RID103@53 safe
exports.others = (id) => svc.stripClientSuffix.call(other, id); // expect: RID103@26 safe, RID103@53 unsafe
