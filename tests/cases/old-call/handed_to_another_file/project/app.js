const ids = require('./services/runIdService'); // expect: RID101@21
const { Worker } = require('./lib/worker');

exports.run = require('./lib/builder')({ svc: ids, log: console }); // expect: RID103@47
require('./routes/runs')(app, { ids }); // expect: RID103@33
exports.worker = new Worker(ids); // expect: RID103@29
