const svc = require('../services/runIdSystem');
const [one, , two = svc.clearCache] = [svc.getBaseRunId, 1, svc.clearCache];
one(1);
two();
const fns = [svc.getBaseRunId, svc.clearCache];
fns[0](1);
const [x] = [...other, svc.getBaseRunId];
x(1);
fns[2](1);
