const runIdService = require('../services/runIdService'); // repoint: ignore[RID101, RID107] kept until May
exports.base = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[RID102] kept until May
