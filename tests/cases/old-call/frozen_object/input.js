const svc = Object.freeze(require('../services/runIdService')); // expect: RID101@35

exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21
