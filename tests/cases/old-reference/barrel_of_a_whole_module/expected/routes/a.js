const ids = require('../services/ids');

exports.a = (id) => ids.getBaseRunId(id);
