const all = { run: {} };
all.run.ids = require('../services/runIdSystem');
module.exports = all;
