exports.getBaseRunId = (id) => id;
exports.MAX = 5;
exports.LIST = [1];
// NONE
