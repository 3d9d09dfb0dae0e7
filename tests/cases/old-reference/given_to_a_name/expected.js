const svc = require('../services/runIdSystem');
const base = svc.getBaseRunId;
const next = svc.generateRunId;

exports.base = (id) => base(id);
exports.next = () => next();
exports.run = () => run(svc);
