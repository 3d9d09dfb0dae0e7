const unified = require('./unifiedRunIdService'); // expect: RID108@1
exports.x = unified;
