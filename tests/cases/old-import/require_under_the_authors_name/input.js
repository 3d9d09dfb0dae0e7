const ids = require("../services/unifiedRunIdService") // expect: RID101@21

exports.base = (runId) => ids.getBaseRunIdFromClientRunId(runId) // expect: RID102@27
