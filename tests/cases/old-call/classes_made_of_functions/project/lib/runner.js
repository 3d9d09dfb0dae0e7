var runIdService = require('../services/runIdService'); // expect: RID101

function Runner(options) {
  if (!(this instanceof Runner)) return new Runner(options);
  var self = this;
  this.ids = runIdService; // expect: RID103
  self.late = require('../services/runIdService'); // expect: RID101
  process.nextTick(function () {
    self.ids.stripClientSuffix(options); // expect: RID102
  });
}

Runner.prototype.run = function (id) {
  this.ids.stripClientSuffix(id); // expect: RID102
  return [id].map(function (each) {
    return this.late.stripClientSuffix(each); // expect: RID102
  }, this).map(function (each) {
    return this.ids.stripClientSuffix(each); // expect: RID102
  }.bind(this));
};

var proto = Runner.prototype;
proto.again = again;

function again(id) {
  return this.ids.stripClientSuffix(id); // expect: RID102
}

Object.defineProperty(Runner.prototype, 'service', {
  get: function () { return this.ids; }, // expect: RID103
});

Runner.create = function () { return new Runner(); };
Runner.ids = require('../services/runIdService'); // expect: RID101

module.exports = Runner;
