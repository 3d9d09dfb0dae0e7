let runIdSystem;
exports.a = async () => {
  runIdSystem = runIdSystem || (await import('../services/runIdSystem.js'));
  return runIdSystem.getBaseRunId('1');
};
exports.b = () => {
  const { default: runIdSystem2 } = require('../services/runIdSystem');
  return runIdSystem2.getBaseRunId('1');
};
