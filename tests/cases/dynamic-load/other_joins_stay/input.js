const path = require('path');
const words = ['..', 'services', 'runIdService'];
let folder = path.join(__dirname, '../services');
if (process.env.LEGACY) folder = '../legacy/services';

exports.a = require(path.join('services', 'airtable'));
exports.b = (resolve) => require(resolve('../legacy', 'runIdService'));
exports.c = (folder) => require(path.join(__dirname, '../legacy', folder));
exports.d = require(words.join('/'));
exports.e = path.join(__dirname, '..', 'legacy', 'runIdService');
exports.f = ['legacy', 'runIdService'].join('/');
exports.g = (name) => new URL(`../services/${name}.js`, 'https://example.com/');
exports.h = (a, b) => a.concat(b, 'runIdService');
