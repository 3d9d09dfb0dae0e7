const rewire = require('rewire');
const svc = rewire('../services/runIdService'); // expect: RID101@20

svc.__set__('cache', new Map());
exports.undo = svc.__get__('cache');
exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21
