const { normalizeRunId, stripClientSuffix: strip } = require('../services/unifiedRunIdService'); // expect: RID101@62 unsafe

exports.tidy = (id) => strip(normalizeRunId(id)); // expect: RID102@24 safe, RID102@30 unsafe
