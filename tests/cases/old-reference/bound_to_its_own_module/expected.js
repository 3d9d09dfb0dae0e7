const svc = require('../services/runIdSystem');
const other = require('../services/runIdSystem');

exports.bound = svc.getBaseRunId.bind(svc);
exports.called = (id) => svc.getBaseRunId.call(svc, id);
exports.others = (id) => svc.getBaseRunId.call(other, id);
