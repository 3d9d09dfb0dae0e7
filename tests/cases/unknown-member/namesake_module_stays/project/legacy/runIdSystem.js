exports.normalizeRunId = (id) => id;
