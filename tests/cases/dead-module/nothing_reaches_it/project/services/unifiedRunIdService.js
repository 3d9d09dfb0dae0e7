exports.y = require('./runIdService'); // expect: RID108@1 note
