const a = module.require('../services/runIdService'); // expect: RID101@26
const b = __non_webpack_require__('../services/runIdService'); // expect: RID101@35

exports.base = (id) => a.stripClientSuffix(b.stripClientSuffix(id)); // expect: RID102@24, RID102@44
