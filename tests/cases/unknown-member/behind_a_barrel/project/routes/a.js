const { ids, getBaseRunId } = require('../services');

exports.a = (id) => ids.normalizeRunId(getBaseRunId(id)); // expect: RID201@21
exports.b = (id) => ids.getBaseRunId(id);
