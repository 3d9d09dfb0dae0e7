const { normalizeRunId, clearCache } = require('../services/unifiedRunIdService'); // expect: RID101

module.exports = { normalizeRunId, clearCache }; // expect: RID103@20, RID103@36
