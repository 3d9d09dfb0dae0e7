const ids = process.env.UNIFIED ? require('../services/unifiedRunIdService') : require('../services/runIdService'); // expect: RID101@43, RID101@88

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102
