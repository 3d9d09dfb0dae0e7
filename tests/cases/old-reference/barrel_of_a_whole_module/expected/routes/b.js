const { getBaseRunId } = require('../services/ids');

exports.b = (id) => getBaseRunId(id);
