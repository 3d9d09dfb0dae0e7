const svc = require('../services/unifiedRunIdService'); // expect: RID101
const other = { stripClientSuffix: (id) => id };
exports.a = (x, y = svc.stripClientSuffix(x)) => { var svc = other; return svc.stripClientSuffix(y); }; // expect: RID102@21
exports.b = function (x, { y = svc.extractClientId(x) } = {}) { const svc = other; return svc.stripClientSuffix(y); }; // expect: RID102@32
exports.c = (svc, y = svc.stripClientSuffix(1)) => { var svc; return y; };
exports.d = (x) => { var svc = other; return svc.stripClientSuffix(x); };
