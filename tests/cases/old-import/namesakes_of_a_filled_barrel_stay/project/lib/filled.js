const all = {};
const others = {};
all.ids = require('../services/runIdService'); // expect: RID101
others.ids = require('./other');
module.exports = others;
module.exports.own = (id) => all.ids.stripClientSuffix(id); // expect: RID102
