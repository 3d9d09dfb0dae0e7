const lib = require('./lib');

exports.a = lib.stripClientSuffix(lib.strip(lib.whole.stripClientSuffix('1'))); // expect: RID102@13, RID102@35, RID102@45
