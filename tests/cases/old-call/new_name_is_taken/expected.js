const { getBaseRunId: getBaseRunId2 } = require('../services/runIdSystem');

exports.a = (id) => {
  const getBaseRunId = (x) => x;
  return getBaseRunId(getBaseRunId2(id));
};
