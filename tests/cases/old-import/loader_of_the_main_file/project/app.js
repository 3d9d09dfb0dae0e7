const one = require.main.require('./services/runIdService'); // expect: RID101
const two = process.mainModule.require('./services/unifiedRunIdService'); // expect: RID101
exports.base = (id) => one.stripClientSuffix(id) + two.extractClientId(id); // expect: RID102@24, RID102@52
