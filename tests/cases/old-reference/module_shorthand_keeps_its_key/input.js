const runIdService = require('../services/runIdService'); // expect: RID101

exports.deps = { runIdService }; // expect: RID103@18
