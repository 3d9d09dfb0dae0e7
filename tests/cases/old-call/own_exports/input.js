exports = module.exports = require('../services/runIdService'); // expect: RID101@36

exports.a = (id) => exports.stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => module.exports.stripClientSuffix(id); // expect: RID102@21
