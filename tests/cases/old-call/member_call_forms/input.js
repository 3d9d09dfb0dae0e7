const svc = require('../services/runIdService'); // expect: RID101

exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => svc?.stripClientSuffix?.(id); // expect: RID102@21
exports.c = (id) => svc['stripClientSuffix'](id); // expect: RID102@21
exports.d = (id) => svc[`stripClientSuffix`](id); // expect: RID102@21
exports.e = (id) => svc // expect: RID102@21
  .stripClientSuffix(
    id, // the raw one
  );
exports.f = (id) => (svc).stripClientSuffix(/* first */ id /* last */); // expect: RID102@21
exports.g = (id) => `${svc.stripClientSuffix(id)}!`; // expect: RID102@24
exports.h = (id) => svc . stripClientSuffix ( id ); // expect: RID102@21
