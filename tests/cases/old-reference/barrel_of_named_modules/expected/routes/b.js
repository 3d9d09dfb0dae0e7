exports.b = (id) => require('../services').ids.getBaseRunId(id);
