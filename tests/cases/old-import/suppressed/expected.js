const runIdService = require('../services/runIdService'); // repoint: ignore[RID101] the cleanup job needs it until May
const runIdSystem = require('../services/runIdSystem');

// repoint: ignore[RID102] checked by hand
exports.base = (id) => runIdService.stripClientSuffix(id);
exports.other = (id) => runIdSystem.getBaseRunId(id);
