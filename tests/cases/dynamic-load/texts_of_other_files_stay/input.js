const PATHS = { old: '../lib/runIds', ...more };
const LISTED = { old: '../lib/runIds', made: make() };
const NAMES = ['stripClientSuffix', 'runIds'];
let path = '../lib/runIds';
path += '.js';
let other = '../lib/runIds';
if (process.env.OLD) other = find();

exports.a = (id) => require(PATHS[id]).stripClientSuffix(id);
exports.b = (id) => require(LISTED[id]).stripClientSuffix(id);
exports.c = (id) => require(path).stripClientSuffix(id);
exports.d = (id) => require(other).stripClientSuffix(id) + require(NAMES[id]).stripClientSuffix(id);
exports.e = (id) => require(NAMES[0] ? '../lib/runIds' : NAMES[1]).stripClientSuffix(id);
