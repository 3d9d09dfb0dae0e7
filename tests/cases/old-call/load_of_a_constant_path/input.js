const path = require('path');
const SERVICES = path.join(__dirname, '..', 'services');
const a = require(path.join(__dirname, '../services/runIdService')); // expect: RID104
const { stripClientSuffix } = require(`${__dirname}/../services/runIdService`); // expect: RID104
const b = require(path.join(SERVICES, 'unifiedRunIdService')); // expect: RID104
const c = require(__dirname + '/../services/runIdService.js'); // expect: RID104

exports.a = (id) => a.stripClientSuffix(id); // expect: RID102@21 manual
exports.b = (id) => stripClientSuffix(id); // expect: RID102@21 manual
exports.c = (id) => b.extractClientId(id); // expect: RID102@21 manual
exports.d = (id) => c.clearCache(id); // expect: RID102@21 manual
