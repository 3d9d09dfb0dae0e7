const path = require('path');
const { join } = require('node:path');
const SERVICES = '../services';

exports.a = (name) => require(path.join(__dirname, '../services', name)); // expect: RID104@31
exports.b = (name) => require(join(__dirname, '..', 'services', `${name}.js`)); // expect: RID104@31
exports.c = (name) => require(path.resolve(__dirname, SERVICES, name)); // expect: RID104@31
exports.d = () => require(path.join(__dirname, '../services', 'runIdService')); // expect: RID104
exports.e = (name) => require(path.join(__dirname, '../lib', name));
