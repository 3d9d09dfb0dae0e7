const rewire = require('rewire');
const svc = rewire('../services/runIdSystem');

svc.__set__('cache', new Map());
exports.undo = svc.__get__('cache');
exports.a = (id) => svc.getBaseRunId(id);
