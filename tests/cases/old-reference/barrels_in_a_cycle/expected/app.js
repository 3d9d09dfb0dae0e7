exports.x = require('./lib/b').getBaseRunId('1');
exports.y = require('./lib/a').getBaseRunId('1');
exports.z = require('./lib/a').nothing('1');
