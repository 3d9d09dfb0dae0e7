const svc = require('../services/runIdService'); // expect: RID101@21
const dir = String.raw`C:\users\xavier`;

exports.a = (id) => svc.stripClientSuffix(dir + id); // expect: RID102@21 safe
