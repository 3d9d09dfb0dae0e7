const svc = require('../services/runIdService'); // expect: RID101
const table = { stripClientSuffix: 1, svc: 2, ['runIdService']: 3, get clearCache() { return 4; } };

stripClientSuffix: for (const key of Object.keys(table)) {
  if (key === 'svc') continue stripClientSuffix;
  table.svc = table.stripClientSuffix + table[key];
}
exports.a = svc.stripClientSuffix(table.clearCache); // expect: RID102@13
