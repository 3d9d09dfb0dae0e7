const ids = require(process.env.UNIFIED ? '../services/runIdSystem' : '../services/runIdSystem');
const { getBaseRunId: strip } = require((flags.unified && flags.on)
  ? ('../services/runIdSystem')
  : flags.old
    ? '../services/runIdSystem'
    : '../services/runIdSystem');

exports.base = (id) => ids.getBaseRunId(id);
exports.other = (id) => strip(id);
exports.later = async (id) => {
  const loaded = await import(flags.old ? '../services/runIdSystem' : '../services/runIdSystem');
  return loaded.getBaseRunId(id);
};
exports.where = () => require.resolve(flags.old ? '../services/runIdSystem' : '../services/runIdSystem');
