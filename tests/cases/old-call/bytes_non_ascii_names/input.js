const lädtIds = require('../services/runIdService'); // expect: RID101@25
exports.ä = (id) => lädtIds.stripClientSuffix(id); // expect: RID102@21
