exports.ids = require('./runIdService'); // expect: RID101@23
exports.log = require('./log'); // expect: RID107@23
