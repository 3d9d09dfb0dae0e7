const ids = require('../services/ids');

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102@24 likely warning manual
exports.checked = (id) => ids.validateAndStandardizeRunId(id);
