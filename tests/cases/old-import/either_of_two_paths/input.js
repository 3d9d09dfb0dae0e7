const ids = require(process.env.UNIFIED ? '../services/unifiedRunIdService' : '../services/runIdService'); // expect: RID101@43 safe, RID101@79 safe
const { stripClientSuffix: strip } = require((flags.unified && flags.on) // expect: RID103@9
  ? ('../services/unifiedRunIdService') // expect: RID101@6
  : flags.old
    ? '../services/runIdService' // expect: RID101@7
    : '../services/unifiedRunIdService'); // expect: RID101@7

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102@24 certain safe
exports.other = (id) => strip(id); // expect: RID102@25 certain
exports.later = async (id) => {
  const loaded = await import(flags.old ? '../services/runIdService' : '../services/unifiedRunIdService'); // expect: RID101, RID101
  return loaded.stripClientSuffix(id); // expect: RID102 safe
};
exports.where = () => require.resolve(flags.old ? '../services/runIdService' : '../services/runIdSystem'); // expect: RID101@51 safe
