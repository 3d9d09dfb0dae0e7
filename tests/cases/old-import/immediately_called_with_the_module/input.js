(function (ids) {
  exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102@26
})(require('../services/runIdService')); // expect: RID101@12
