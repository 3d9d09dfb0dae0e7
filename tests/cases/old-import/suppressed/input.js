const runIdService = require('../services/runIdService'); // repoint: ignore[RID101] the cleanup job needs it until May

// repoint: ignore[RID102] checked by hand
exports.base = (id) => runIdService.stripClientSuffix(id);
exports.other = (id) => runIdService.stripClientSuffix(id); // expect: RID102
