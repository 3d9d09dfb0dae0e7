const runIdService = require('../services/runIdService'); // expect: RID101

module.exports = {
  ids: runIdService, // expect: RID103@8
  base(id) { return this.ids.stripClientSuffix(id); }, // expect: RID102@21
  other(id) { return this.jobs.stripClientSuffix(id); },
};
