const { make, format } = require('./services/ids');
const old = require('./services/ids');

exports.a = make(1);
exports.b = old.make(2);
exports.c = new old.RunId(3);
exports.d = format`x${1}`;
exports.e = old.format`x${1}`;
