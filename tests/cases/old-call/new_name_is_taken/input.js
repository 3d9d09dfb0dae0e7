const { stripClientSuffix } = require('../services/runIdService'); // expect: RID101

exports.a = (id) => {
  const getBaseRunId = (x) => x;
  return getBaseRunId(stripClientSuffix(id)); // expect: RID102@23
};
