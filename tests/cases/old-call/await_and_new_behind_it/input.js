const svc = require('../services/runIdService'); // expect: RID101

exports.a = async (id) => await svc.stripClientSuffix(id); // expect: RID102@33
exports.b = async (id) => (await svc.stripClientSuffix(id)).trim(); // expect: RID102@34
exports.c = (id) => !svc.stripClientSuffix(id); // expect: RID102@22
exports.d = (id) => { svc.stripClientSuffix(id).split(':').map((x) => x); }; // expect: RID102@23
