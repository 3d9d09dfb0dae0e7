const svc = require('../services/runIdService'); // expect: RID101
const { stripClientSuffix } = svc; // expect: RID103

exports.a = (svc) => svc.stripClientSuffix('1');
exports.b = () => { const svc = { stripClientSuffix() {} }; return svc.stripClientSuffix('1'); };
exports.c = () => { { let stripClientSuffix = String; stripClientSuffix('1'); } return stripClientSuffix('1'); }; // expect: RID102@88
exports.d = () => { if (svc) { var svc = new Map(); } return svc.stripClientSuffix('1'); };
exports.e = () => { function svc() {} return svc.stripClientSuffix('1'); };
exports.f = () => { class svc { static stripClientSuffix() {} } return svc.stripClientSuffix('1'); };
exports.g = () => { try { throw 1; } catch ({ svc }) { return svc.stripClientSuffix('1'); } };
exports.h = () => { for (const svc in {}) svc.stripClientSuffix('1'); return svc.stripClientSuffix('1'); }; // expect: RID102@78
exports.i = (a = svc.stripClientSuffix('1')) => a; // expect: RID102@18
exports.j = () => { switch (1) { case 1: { const svc = 1; return svc.stripClientSuffix; } default: return svc.stripClientSuffix('1'); } }; // expect: RID102@107
