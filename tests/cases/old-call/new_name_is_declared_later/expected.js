const svc = require('../services/runIdService'); // expect: RID101@21
const runIdSystem = require('../services/runIdSystem');
runIdSystem.getBaseRunId('a');
hoisted();
svc.getCachedRunInfo('a', 'c'); // expect: RID102@1
const { getBaseRunId } = require('../services/runIdSystem');
getBaseRunId('b');
later();

function hoisted() { return runIdSystem.getBaseRunId('c'); }
function later() { return getBaseRunId('d'); }
