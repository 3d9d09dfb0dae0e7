const app = {};
app.locals = {};
app.locals.ids = require('../services/runIdService'); // expect: RID101@26

exports.a = app.locals.ids.stripClientSuffix('1'); // expect: RID102@13
exports.b = app.other.stripClientSuffix('1');
