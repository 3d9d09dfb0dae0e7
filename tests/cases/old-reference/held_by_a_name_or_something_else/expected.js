const svc = require('../services/runIdSystem');
const base = flags.old ? svc.getBaseRunId : (id) => id;
const given = options.strip || svc.getBaseRunId;
const run = (strip, id) => strip(id);

exports.base = (id) => base(id);
exports.given = (id) => given(id);
exports.run = (id) => run(svc.getBaseRunId, id) + run((text) => text, id);
