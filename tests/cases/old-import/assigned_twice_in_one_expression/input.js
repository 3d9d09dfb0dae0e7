const ids = exports.ids = require('../services/runIdService'); // expect: RID101@35

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102
exports.other = (id) => exports.ids.stripClientSuffix(id); // expect: RID102@25
