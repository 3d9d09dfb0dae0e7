module.exports = { getBaseRunId, normalizeRunId };
module.exports.extra = () => 1;
exports.lost = () => 1;
function getBaseRunId(id) { return id; }
function normalizeRunId(id) { return id; }
