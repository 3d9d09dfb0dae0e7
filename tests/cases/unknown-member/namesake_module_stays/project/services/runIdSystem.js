exports.getBaseRunId = (id) => id;
