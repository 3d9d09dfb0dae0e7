const ids = require('../services/runIdSystem');
ids.limit;
ids.normalizeRunId('1');
ids.getBaseRunId('1');
