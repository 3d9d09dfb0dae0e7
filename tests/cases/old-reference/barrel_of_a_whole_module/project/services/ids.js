module.exports = require('./runIdService'); // expect: RID101@26
