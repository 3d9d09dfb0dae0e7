const ids = require('../services/runIdService'); // expect: RID101@21
module.exports = { base: ids.stripClientSuffix, other: (id) => id }; // expect: RID103@26
exports.stripClientSuffix = (id) => id;

exports.a = (id) => exports.stripClientSuffix(id);
exports.b = (id) => module.exports.other(id) + module.exports.stripClientSuffix(id);
exports.c = (id) => module.exports.base(id); // expect: RID102@21
exports.d = (id, module) => module.exports.base(id);
