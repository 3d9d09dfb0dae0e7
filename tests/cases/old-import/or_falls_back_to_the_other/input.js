const given = global.runIds;
const ids = given || require('../services/runIdService'); // expect: RID101@30

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102
