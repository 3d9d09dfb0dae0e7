const svc = require('../services/runIdService'), early = svc.stripClientSuffix('a'), info = svc.getCachedRunInfo('a', 'c'); // expect: RID101@21 manual, RID102@58, RID102@93 manual
exports.late = () => svc.stripClientSuffix(early); // expect: RID102@22
exports.inner = () => {
  log(info); const ids = require('../services/unifiedRunIdService'), id = ids.extractClientId('a'), time = ids.jobIdToTimestamp(id); // expect: RID101@34 manual, RID102@108 manual, RID102@75
  return ids.stripClientSuffix(time); // expect: RID102@10
};
