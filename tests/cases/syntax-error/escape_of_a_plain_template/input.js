const svc = require('../services/runIdService'); // expect: RID101@21

exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21 manual
exports.b = String.raw`C:\users`;
exports.c = `C:\users`; // expect: RID001
