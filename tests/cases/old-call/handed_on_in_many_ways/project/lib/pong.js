const lib = require('./index');
exports.pong = (svc, n) => lib.ping(svc, n) + svc.clearCache(); // expect: RID102@47 likely
