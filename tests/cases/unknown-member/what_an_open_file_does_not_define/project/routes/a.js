const ids = require('../services/runIdSystem');
ids.limit;
ids.normalizeRunId('1');
ids.stripClientSuffix('1'); // expect: RID201
