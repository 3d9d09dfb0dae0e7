var runIdSystem = require('../services/runIdSystem');

function Runner(options) {
  if (!(this instanceof Runner)) return new Runner(options);
  var self = this;
  this.ids = runIdSystem;
  self.late = require('../services/runIdSystem');
  process.nextTick(function () {
    self.ids.getBaseRunId(options);
  });
}

Runner.prototype.run = function (id) {
  this.ids.getBaseRunId(id);
  return [id].map(function (each) {
    return this.late.getBaseRunId(each);
  }, this).map(function (each) {
    return this.ids.getBaseRunId(each);
  }.bind(this));
};

var proto = Runner.prototype;
proto.again = again;

function again(id) {
  return this.ids.getBaseRunId(id);
}

Object.defineProperty(Runner.prototype, 'service', {
  get: function () { return this.ids; },
});

Runner.create = function () { return new Runner(); };
Runner.ids = require('../services/runIdSystem');

module.exports = Runner;
