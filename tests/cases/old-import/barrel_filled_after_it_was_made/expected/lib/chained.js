const all = module.exports = { name: 'services' };
all.ids = require('../services/runIdSystem');
