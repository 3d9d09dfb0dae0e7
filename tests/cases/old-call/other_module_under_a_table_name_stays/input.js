const deps = { runIdService: require('../lib/other'), unifiedRunIdService: makeIt() };

exports.a = (id) => deps.runIdService.stripClientSuffix(id);
exports.b = (id) => deps.unifiedRunIdService.stripClientSuffix(id);
exports.c = (id) => require('../lib/other').runIdService.stripClientSuffix(id);
function makeIt() { return {}; }
