const some = flags.old ? require('../services/unifiedRunIdService') : require('lodash'); // expect: RID101@34 manual
const none = flags.old ? require('../services/unifiedRunIdService') : null; // expect: RID101@34 safe
const empty = require('../services/unifiedRunIdService') || {}; // expect: RID101@23 safe
const own = flags.old ? require('../services/runIdService') : { stripClientSuffix: given.strip }; // expect: RID101@33 manual
const both = flags.old ? require('../services/runIdService') : require('../services/unifiedRunIdService'); // expect: RID101@34, RID101@72

exports.some = (id) => some.stripClientSuffix(id); // expect: RID102@24 likely warning manual
exports.map = (ids) => some.map(ids);
exports.none = (id) => none.stripClientSuffix(id); // expect: RID102@24 certain safe
exports.empty = (id) => empty.stripClientSuffix(id); // expect: RID102@25 certain safe
exports.own = (id) => own.stripClientSuffix(id); // expect: RID102@23 likely manual
exports.clear = () => own.clearCache(); // expect: RID102@23 certain manual
exports.both = (id) => both.stripClientSuffix(id); // expect: RID102@24 certain
