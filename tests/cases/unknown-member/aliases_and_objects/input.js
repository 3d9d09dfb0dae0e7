const runIdSystem = require('../services/runIdSystem');
const ids = runIdSystem;
const deps = { ids, nested: { runIdSystem } };
const { stripClientSuffix: strip = String } = ids; // expect: RID201@9

exports.a = (id) => deps.ids.normalizeRunId(id); // expect: RID201@21
exports.b = (id) => deps.nested.runIdSystem.addClientSuffix(id, 'acme'); // expect: RID201@21
exports.c = (id) => strip(id); // expect: RID201@21
