const lib = require('./lib');

exports.a = lib.getBaseRunId(lib.strip(lib.whole.stripClientSuffix('1')));
