const { clearCache } = require('../services/unifiedRunIdService'); // expect: RID101@32
const { validateAndStandardizeRunId } = require('../services/runIdSystem');

module.exports = { normalizeRunId: validateAndStandardizeRunId, clearCache }; // expect: RID103@65
