(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(['../services/runIdService'], factory); // expect: RID101@13
  } else if (typeof module === 'object') {
    module.exports = factory(require('../services/runIdService')); // expect: RID101@38
  } else {
    root.batch = factory(root.runIdService);
  }
}(this, function (runIdService) {
  return { base: (id) => runIdService.stripClientSuffix(id) }; // expect: RID102
}));
