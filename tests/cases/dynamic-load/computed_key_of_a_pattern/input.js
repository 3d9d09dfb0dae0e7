const svc = require('../services/runIdService'); // expect: RID101
const { [process.env.METHOD]: method } = svc; // expect: RID104@9

exports.a = method;
