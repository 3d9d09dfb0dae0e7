const ids = require('../services/runIdSystem');
ids.MAX;
ids.LIST;
ids.NONE; // expect: RID201
