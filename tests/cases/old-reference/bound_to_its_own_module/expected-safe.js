const svc = require('../services/runIdSystem');
const other = require('../services/runIdService'); // expect: RID101 unsafe

exports.bound = svc.getBaseRunId.bind(svc);
exports.called = (id) => svc.getBaseRunId.call(svc, id);
exports.others = (id) => svc.getBaseRunId.call(other, id);
