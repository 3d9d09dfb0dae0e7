const sync = () => require('../services/runIdSystem');
const lazy = { get ids() { return require('../services/runIdSystem'); } };
const later = async () => import('../services/runIdSystem.js');
async function waited() { const m = await later(); return m; }

exports.run = async (id) => {
  sync().getBaseRunId(id);
  lazy.ids.getBaseRunId(id);
  (await later()).getBaseRunId(id);
  const { getBaseRunId } = await waited();
  return getBaseRunId(id);
};
