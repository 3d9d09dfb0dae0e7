const app = {};
app.locals = {};
app.locals.ids = require('../services/runIdSystem');

exports.a = app.locals.ids.getBaseRunId('1');
exports.b = app.other.stripClientSuffix('1');
