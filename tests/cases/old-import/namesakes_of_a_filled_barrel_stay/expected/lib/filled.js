const all = {};
const others = {};
all.ids = require('../services/runIdSystem');
others.ids = require('./other');
module.exports = others;
module.exports.own = (id) => all.ids.getBaseRunId(id);
