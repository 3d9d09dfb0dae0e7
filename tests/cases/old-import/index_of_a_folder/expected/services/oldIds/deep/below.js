exports.a = require('../../../lib/ids').make();
exports.b = require('../../../lib/ids').make();
exports.c = require('../../../lib/ids').make();
