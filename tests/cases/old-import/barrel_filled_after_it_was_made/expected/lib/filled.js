const all = {};
all.ids = require('../services/runIdSystem');
all.other = require('./other');
module.exports = all;
