const all = {};
all.ids = require('../services/runIdService'); // expect: RID101
all.other = require('./other');
module.exports = all;
