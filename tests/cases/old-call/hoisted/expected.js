exports.base = (id) => svc.getBaseRunId(id);
exports.load = () => lazy().getBaseRunId('1');

var svc = require('../services/runIdSystem');
function lazy() { return svc; }
