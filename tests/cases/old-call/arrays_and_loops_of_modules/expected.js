const a = require('../services/runIdSystem');
const b = require('../services/runIdSystem');

for (const svc of [a, b]) svc.getBaseRunId('1');
[a].forEach((svc) => svc.getBaseRunId('1'));
const [, first] = [b, a];
exports.x = first.getBaseRunId('1');
