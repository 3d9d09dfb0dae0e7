const sync = () => require('../services/runIdService'); // expect: RID101
const lazy = { get ids() { return require('../services/runIdService'); } }; // expect: RID101
const later = async () => import('../services/runIdService.js'); // expect: RID101
async function waited() { const m = await later(); return m; } // expect: RID103@59

exports.run = async (id) => {
  sync().stripClientSuffix(id); // expect: RID102@3
  lazy.ids.stripClientSuffix(id); // expect: RID102@3
  (await later()).stripClientSuffix(id); // expect: RID102@3
  const { stripClientSuffix } = await waited(); // expect: RID103@11
  return stripClientSuffix(id); // expect: RID102@10
};
