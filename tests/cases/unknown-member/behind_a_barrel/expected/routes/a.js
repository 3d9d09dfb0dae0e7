const { ids, getBaseRunId } = require('../services');

exports.a = (id) => ids.validateAndStandardizeRunId(getBaseRunId(id));
exports.b = (id) => ids.getBaseRunId(id);
