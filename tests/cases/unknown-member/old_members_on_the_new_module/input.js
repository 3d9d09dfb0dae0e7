const runIdSystem = require('../services/runIdSystem');
const { normalizeRunId, getBaseRunId } = require('../services/runIdSystem'); // expect: RID201@9

exports.a = (id) => runIdSystem.normalizeRunId(id); // expect: RID201@21
exports.b = (id) => runIdSystem['stripClientSuffix'](id); // expect: RID201@21
exports.c = (id) => getBaseRunId(normalizeRunId(id)); // expect: RID201@34
exports.d = (id) => runIdSystem.getBaseRunID(id); // expect: RID201@21
exports.e = (id) => runIdSystem?.validateRunId(id);
exports.f = (ids) => ids.map(runIdSystem.addClientSuffix); // expect: RID201@30
