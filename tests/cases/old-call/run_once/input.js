const once = require('lodash/once');
const _ = require('lodash');
const ids = once(() => require('../services/runIdService')); // expect: RID101@32
const more = _.memoize(function () { return require('../services/unifiedRunIdService'); }); // expect: RID101@53

exports.a = (id) => ids().stripClientSuffix(id); // expect: RID102@21
exports.b = (id) => more().extractClientId(id); // expect: RID102@21
