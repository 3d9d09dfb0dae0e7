exports.x = require('./lib/b').stripClientSuffix('1'); // expect: RID102@13
exports.y = require('./lib/a').stripClientSuffix('1'); // expect: RID102@13
exports.z = require('./lib/a').nothing('1');
