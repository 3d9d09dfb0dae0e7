let ids;
if (process.env.UNIFIED) {
  ids = require('../services/unifiedRunIdService'); // expect: RID101@17
} else {
  ids = require('../services/runIdService'); // expect: RID101@17
}

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102
