const svc = require('../services/runIdService'); // expect: RID101

exports.a = (name) => svc[name]('1'); // expect: RID104@23
exports.b = () => svc[Symbol.toStringTag];
exports.c = (svc, name) => svc[name]('1');
exports.d = (name) => ({})[name]('1');
