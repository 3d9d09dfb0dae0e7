const path = require('path');
function below(file) { return require(path.join('../legacy', file)); }
function first(name, file) { log(file); return require(name); }
let load = (file) => require(file);
load = (file) => file;
const cached = (file) => cached[file] || require(file);
emitter.once(() => ({ stripClientSuffix: () => 1 })).stripClientSuffix('1');

exports.a = below('services/airtable').stripClientSuffix('1');
exports.b = first('a', '../services/airtable').stripClientSuffix('1');
exports.c = load('../services/airtable').stripClientSuffix('1');
exports.d = cached('../services/airtable').stripClientSuffix('1');
