const path = require('path');
const folder = '../services';
const ids = require(flags.old ? path.join(__dirname, '../services/runIdService') : '../services/runIdSystem'); // expect: RID104@21
const other = require(flags.old ? `${folder}/runIdService` : flags.new ? `../lib/${flags.new}` : `${folder}/${flags.name}`); // expect: RID104@23
const third = require(flags.old ? `${folder}/runIdSystem` : `../lib/${flags.new}`);

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102@24 likely manual
exports.other = (id) => other.stripClientSuffix(id); // expect: RID102@25 likely manual
exports.third = (id) => third.getBaseRunId(id);
