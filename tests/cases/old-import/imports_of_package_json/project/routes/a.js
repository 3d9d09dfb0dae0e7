const ids = require('#services/runIdService'); // expect: RID101@21

exports.a = (id) => ids.stripClientSuffix(id); // expect: RID102
