const where = require.resolve('../services/runIdService'); // expect: RID101@31
delete require.cache[where];
const fresh = require(where); // expect: RID104@23
const direct = require(require.resolve('../services/unifiedRunIdService')); // expect: RID101@40
const FILE = '../services/runIdService'; // expect: RID105@14
const held = require(FILE); // expect: RID104@22

exports.a = (id) => fresh.stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => direct.stripClientSuffix(id); // expect: RID102@21
exports.c = (id) => held.stripClientSuffix(id); // expect: RID102@21
