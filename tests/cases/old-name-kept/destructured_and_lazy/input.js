let runIdService; // expect: RID204@5
exports.a = async () => {
  runIdService = runIdService || (await import('../services/runIdSystem.js'));
  return runIdService.getBaseRunId('1');
};
exports.b = () => {
  const { default: unifiedRunIdService } = require('../services/runIdSystem'); // expect: RID204@20
  return unifiedRunIdService.getBaseRunId('1');
};
