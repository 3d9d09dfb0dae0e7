// A bundle brings its own `require`, which knows other modules.
(function (require, module) {
  const runIdService = require('../services/runIdService');
  module.exports = runIdService.stripClientSuffix('1');
})(bundled, {});
