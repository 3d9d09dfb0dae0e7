const svc = require('../services/runIdSystem');
const { getBaseRunId } = require('../services/runIdSystem');

exports.a = (ids) => ids.map(svc.getBaseRunId);
exports.b = (ids) => ids.map(getBaseRunId);
exports.c = typeof svc.getBaseRunId;
exports.d = `${typeof getBaseRunId}`;
exports.e = [svc.getBaseRunId, getBaseRunId];
