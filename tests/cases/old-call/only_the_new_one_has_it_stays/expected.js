function load() {
  try {
    return require('../services/runIdSystem');
  } catch {
    return require('../services/runIdSystem');
  }
}
const ids = load();
const { getClientId, createRunIdSystem } = ids;
const { validateAndStandardizeRunId } = flags.old ? require('../services/runIdSystem') : require('../services/runIdSystem');

exports.checked = (id) => ids.validateAndStandardizeRunId(id);
exports.again = (id) => validateAndStandardizeRunId(id);
exports.client = (id) => getClientId(id);
exports.make = () => createRunIdSystem();
exports.find = ids.findJobTrackingRecord;
