const svc = Object.freeze(require('../services/runIdSystem'));

exports.a = (id) => svc.getBaseRunId(id);
