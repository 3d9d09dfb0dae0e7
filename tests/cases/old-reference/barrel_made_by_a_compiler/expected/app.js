const lib = require('./lib');

exports.a = lib.getBaseRunId(lib.strip(lib.whole.getBaseRunId('1')));
