exports.b = (id) => require('../services').ids.stripClientSuffix(id); // expect: RID102@21
