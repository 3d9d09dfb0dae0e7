exports.ids = require('./runIdSystem');
exports.log = require('./log'); // expect: RID107@23
