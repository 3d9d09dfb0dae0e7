function load() {
  try {
    return require('../services/runIdSystem');
  } catch {
    return require('../services/unifiedRunIdService'); // expect: RID101@20
  }
}
const ids = load();
const { getClientId, createRunIdSystem } = ids;
const { validateAndStandardizeRunId } = flags.old ? require('../services/runIdService') : require('../services/runIdSystem'); // expect: RID101@61

exports.checked = (id) => ids.validateAndStandardizeRunId(id);
exports.again = (id) => validateAndStandardizeRunId(id);
exports.client = (id) => getClientId(id);
exports.make = () => createRunIdSystem();
exports.find = ids.findJobTrackingRecord;
