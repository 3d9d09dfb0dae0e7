const ids = require('../services/runIdSystem');
ids.helper();
ids.own();
ids.stripClientSuffix('1');
ids.whatever();
