const all = module.exports = { name: 'services' };
all.ids = require('../services/runIdService'); // expect: RID101
