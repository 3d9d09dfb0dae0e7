const svc = require('../services/runIdService'); // expect: RID101
module.exports = [svc[Symbol.iterator], svc[0], svc?.[Symbol.toStringTag]];
svc[key](1); // expect: RID104
svc[Symbols.one](1); // expect: RID104
