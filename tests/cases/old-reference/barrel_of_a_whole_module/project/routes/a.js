const ids = require('../services/ids');

exports.a = (id) => ids.stripClientSuffix(id); // expect: RID102@21
