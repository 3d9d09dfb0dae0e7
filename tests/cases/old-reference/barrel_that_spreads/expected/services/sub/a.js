const { getBaseRunId, extra } = require('..');

exports.a = (id) => extra(getBaseRunId(id));
