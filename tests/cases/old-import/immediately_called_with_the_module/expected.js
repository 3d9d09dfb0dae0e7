(function (ids) {
  exports.base = (id) => ids.getBaseRunId(id);
})(require('../services/runIdSystem'));
