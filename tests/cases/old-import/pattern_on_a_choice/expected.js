const { getBaseRunId, generateRunId } = flags.old ? require('../services/runIdSystem') : require('../services/runIdSystem');
const { getBaseRunId: getBaseRunId2 } = flags.old ? require('../services/runIdSystem') : {};

exports.base = (id) => getBaseRunId(id) || generateRunId();
exports.strip = (id) => (getBaseRunId2 ? getBaseRunId2(id) : id);
