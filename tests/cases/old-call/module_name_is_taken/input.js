const runIdService = require('../services/runIdService'); // expect: RID101

exports.a = (id, runIdSystem) => runIdService.stripClientSuffix(id) + runIdSystem; // expect: RID102@34
