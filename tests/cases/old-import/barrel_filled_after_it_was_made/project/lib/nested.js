const all = { run: {} };
all.run.ids = require('../services/runIdService'); // expect: RID101
module.exports = all;
