function One() {
  this.ids = require('../services/runIdService'); // expect: RID101
}
One.prototype.run = function (id) { return this.ids.stripClientSuffix(id); }; // expect: RID102

function Two() {
  this.ids = { stripClientSuffix: function (id) { return id; } };
}
Two.prototype.run = function (id) {
  var that = this;
  return this.ids.stripClientSuffix(id) + that.ids.stripClientSuffix(id);
};
Two.prototype.other = { stripClientSuffix: function (id) { return id; } };

module.exports = { One: One, Two: Two };
