let ids;

function load() {
  if (!ids) ids = require('../services/runIdService'); // expect: RID101
  return ids;  // expect: RID103
}

exports.base = (id) => load().stripClientSuffix(id); // expect: RID102@24
exports.other = (id) => ids.stripClientSuffix(id); // expect: RID102@25
