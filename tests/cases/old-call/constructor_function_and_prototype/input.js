const runIdService = require('../services/runIdService'); // expect: RID101

function Batch() {
  this.ids = runIdService; // expect: RID103@14
}
Batch.prototype.run = function (id) {
  return this.ids.stripClientSuffix(id); // expect: RID102@10
};
Batch.ids = runIdService; // expect: RID103@13

module.exports = (id) => Batch.ids.stripClientSuffix(id); // expect: RID102@26
