const name = flags.unified ? 'unifiedRunIdService' : 'runIds';
const one = require('../services/' + (flags.old ? 'runIdService' : 'runIdSystem') + '.js'); // expect: RID104@21
const two = require(`../services/${name}`); // expect: RID104@21
const three = require(`../services/${flags.old ? name : flags.name}`); // expect: RID104@23
const four = require('../' + (flags.old ? 'services/runIdService' : 'lib/runIds')); // expect: RID104@22
const five = require('../services/' + (flags.old ? 'runIds' : 'runIdSystem'));

exports.one = (id) => one.getRunRecordId(id, '1'); // expect: RID102@23 likely manual
exports.two = (id) => two.stripClientSuffix(id); // expect: RID102@23 likely manual
exports.three = (id) => three.stripClientSuffix(id); // expect: RID102@25 likely manual
exports.four = (id) => four.stripClientSuffix(id); // expect: RID102@24 likely manual
exports.five = (id) => five.getBaseRunId(id);
