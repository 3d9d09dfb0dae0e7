const { createRunIdSystem } = require('../services/runIdSystem');
const ids = createRunIdSystem({ slot: 1 });

exports.a = (id) => ids.getBaseRunId(id);
exports.b = (id) => ids.anythingItHas(id);
