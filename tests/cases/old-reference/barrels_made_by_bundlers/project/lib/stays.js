const source = require("../services/unifiedRunIdService"); // expect: RID101
const wanted = 'clearCache';
exports.one = source[wanted]; // expect: RID104
for (const name of process.argv) exports[name] = source[wanted]; // expect: RID104
