const ids = require('#services/runIdSystem');

exports.a = (id) => ids.getBaseRunId(id);
