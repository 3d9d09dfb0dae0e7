module.exports = { getBaseRunId: (id) => id };
