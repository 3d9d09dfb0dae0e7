const ids = require("../services/runIdSystem")

exports.base = (runId) => ids.getBaseRunId(runId)
