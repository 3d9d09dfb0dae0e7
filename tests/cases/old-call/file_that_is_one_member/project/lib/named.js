const { stripClientSuffix } = require('../services/runIdService'); // expect: RID101

module.exports = stripClientSuffix; // expect: RID103
