const runIdSystem = require('../services/runIdSystem');

function Batch() {
  this.ids = runIdSystem;
}
Batch.prototype.run = function (id) {
  return this.ids.getBaseRunId(id);
};
Batch.ids = runIdSystem;

module.exports = (id) => Batch.ids.getBaseRunId(id);
