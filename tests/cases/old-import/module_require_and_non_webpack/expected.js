const a = module.require('../services/runIdSystem');
const b = __non_webpack_require__('../services/runIdSystem');

exports.base = (id) => a.getBaseRunId(b.getBaseRunId(id));
