exports.a = require('../../lib/ids').make();
exports.b = require('../../lib/ids').make();
exports.c = require('../../lib/ids').make();
exports.d = require('../../lib/ids.js').make();
exports.e = require('../../lib/ids').make();
