(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(['../services/runIdSystem'], factory);
  } else if (typeof module === 'object') {
    module.exports = factory(require('../services/runIdSystem'));
  } else {
    root.batch = factory(root.runIdService);
  }
}(this, function (runIdSystem) {
  return { base: (id) => runIdSystem.getBaseRunId(id) };
}));
