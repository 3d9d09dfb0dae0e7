const runIdSystem = require('../services/runIdSystem');
const deps = { runIdService: runIdSystem, ids: runIdSystem, nested: { svc: runIdSystem } };

exports.a = deps.runIdService.getBaseRunId('1');
exports.b = deps.ids.getBaseRunId('1');
exports.c = deps.nested.svc.getBaseRunId('1');
const { ids, nested: { svc } } = deps;
exports.d = ids.getBaseRunId(svc.getBaseRunId('1'));
