const ids = require('../services/../services/./runIdService'); // expect: RID101@21
const padded = require(  `../services/runIdService`  ); // expect: RID101@26

exports.base = (id) => ids.stripClientSuffix(padded.stripClientSuffix(id)); // expect: RID102@24, RID102@46
