var ids = runIds = require('../services/runIdService'); // expect: RID101@28
global.shared = ids; // expect: RID103@17

exports.a = (id) => runIds.stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => global.shared.stripClientSuffix(id); // expect: RID102@21
