const runIdSystem = require('../services/runIdSystem');
const ids = runIdSystem;
const deps = { ids, nested: { runIdSystem } };
const { getBaseRunId: strip = String } = ids;

exports.a = (id) => deps.ids.validateAndStandardizeRunId(id);
exports.b = (id) => deps.nested.runIdSystem.createClientRunId(id, 'acme');
exports.c = (id) => strip(id);
