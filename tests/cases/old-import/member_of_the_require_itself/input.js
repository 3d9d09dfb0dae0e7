exports.base = (id) => require('../services/runIdService').stripClientSuffix(id); // expect: RID102@24, RID101@32
exports.other = (id) => require('../services/runIdService')['stripClientSuffix'](id); // expect: RID102@25, RID101@33
