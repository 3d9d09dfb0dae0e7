const { stripClientSuffix } = require('../services/runIdService'); // expect: RID101

exports.deps = { stripClientSuffix }; // expect: RID103@18
module.exports.stripClientSuffix = stripClientSuffix; // expect: RID103@36
