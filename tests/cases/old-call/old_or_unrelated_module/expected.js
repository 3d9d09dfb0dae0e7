const some = flags.old ? require('../services/unifiedRunIdService') : require('lodash'); // expect: RID101@34 manual
const none = flags.old ? require('../services/runIdSystem') : null;
const empty = require('../services/runIdSystem') || {};
const own = flags.old ? require('../services/runIdService') : { stripClientSuffix: given.strip }; // expect: RID101@33 manual
const both = flags.old ? require('../services/runIdSystem') : require('../services/runIdSystem');

exports.some = (id) => some.stripClientSuffix(id); // expect: RID102@24 likely warning manual
exports.map = (ids) => some.map(ids);
exports.none = (id) => none.getBaseRunId(id);
exports.empty = (id) => empty.getBaseRunId(id);
exports.own = (id) => own.stripClientSuffix(id); // expect: RID102@23 likely manual
exports.clear = () => own.clearCache(); // expect: RID102@23 certain manual
exports.both = (id) => both.getBaseRunId(id);
