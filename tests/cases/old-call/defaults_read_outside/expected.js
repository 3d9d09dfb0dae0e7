const svc = require('../services/runIdSystem');
const other = { stripClientSuffix: (id) => id };
exports.a = (x, y = svc.getBaseRunId(x)) => { var svc = other; return svc.stripClientSuffix(y); };
exports.b = function (x, { y = svc.getClientId(x) } = {}) { const svc = other; return svc.stripClientSuffix(y); };
exports.c = (svc, y = svc.stripClientSuffix(1)) => { var svc; return y; };
exports.d = (x) => { var svc = other; return svc.stripClientSuffix(x); };
