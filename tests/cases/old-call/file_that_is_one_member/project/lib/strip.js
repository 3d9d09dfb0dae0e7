module.exports = require('../services/runIdService').stripClientSuffix; // expect: RID101, RID103
