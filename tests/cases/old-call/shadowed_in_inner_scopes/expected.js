const svc = require('../services/runIdSystem');
const { getBaseRunId } = svc;

exports.a = (svc) => svc.stripClientSuffix('1');
exports.b = () => { const svc = { stripClientSuffix() {} }; return svc.stripClientSuffix('1'); };
exports.c = () => { { let stripClientSuffix = String; stripClientSuffix('1'); } return getBaseRunId('1'); };
exports.d = () => { if (svc) { var svc = new Map(); } return svc.stripClientSuffix('1'); };
exports.e = () => { function svc() {} return svc.stripClientSuffix('1'); };
exports.f = () => { class svc { static stripClientSuffix() {} } return svc.stripClientSuffix('1'); };
exports.g = () => { try { throw 1; } catch ({ svc }) { return svc.stripClientSuffix('1'); } };
exports.h = () => { for (const svc in {}) svc.stripClientSuffix('1'); return svc.getBaseRunId('1'); };
exports.i = (a = svc.getBaseRunId('1')) => a;
exports.j = () => { switch (1) { case 1: { const svc = 1; return svc.stripClientSuffix; } default: return svc.getBaseRunId('1'); } };
