let ids;
try {
  ids = require('../services/unifiedRunIdService'); // expect: RID101
} catch (error) {
  ids = require('../lib/noRunIds');
}

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102
