module.exports = { ...require('./b'), ...require('../services/runIdSystem') }; // expect: RID107@50
