const runIdSystem = require('../services/runIdSystem');
const svc = require('../services/runIdService'), early = runIdSystem.getBaseRunId('a'), info = svc.getCachedRunInfo('a', 'c'); // expect: RID101@21, RID102@96
exports.late = () => runIdSystem.getBaseRunId(early);
exports.inner = () => {
  log(info); const ids = require('../services/unifiedRunIdService'), id = runIdSystem.getClientId('a'), time = ids.jobIdToTimestamp(id); // expect: RID101@34, RID102@112
  return runIdSystem.getBaseRunId(time);
};
