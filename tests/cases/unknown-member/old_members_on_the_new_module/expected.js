const runIdSystem = require('../services/runIdSystem');
const { validateAndStandardizeRunId, getBaseRunId } = require('../services/runIdSystem');

exports.a = (id) => runIdSystem.validateAndStandardizeRunId(id);
exports.b = (id) => runIdSystem['getBaseRunId'](id);
exports.c = (id) => getBaseRunId(validateAndStandardizeRunId(id));
exports.d = (id) => runIdSystem.getBaseRunID(id); // expect: RID201@21
exports.e = (id) => runIdSystem?.validateRunId(id);
exports.f = (ids) => ids.map(runIdSystem.createClientRunId);
