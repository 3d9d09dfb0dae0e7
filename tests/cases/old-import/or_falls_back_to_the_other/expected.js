const given = global.runIds;
const ids = given || require('../services/runIdSystem');

exports.base = (id) => ids.getBaseRunId(id);
