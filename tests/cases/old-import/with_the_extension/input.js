const ids = require('../services/runIdService.js'); // expect: RID101@21

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102
