module.exports = { ...require('./b'), ...require('../services/runIdService') }; // expect: RID101@50
