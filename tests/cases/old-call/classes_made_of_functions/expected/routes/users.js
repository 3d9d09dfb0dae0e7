var util = require('util');
var Runner = require('../lib/runner');

function Sub() { Runner.call(this); }
util.inherits(Sub, Runner);
Sub.prototype.go = function (id) { return this.ids.getBaseRunId(id); };

function Other() { Runner.call(this); }
Other.prototype = Object.create(Runner.prototype, { name: { value: 'other' } });
Other.prototype.go = function (id) { return this.late.getBaseRunId(id); };

module.exports = function (id) {
  return [
    new Runner().ids.getBaseRunId(id),
    Runner.create().ids.getBaseRunId(id),
    Runner.ids.getBaseRunId(id),
    new Runner().service.getBaseRunId(id),
    new Sub().ids.getBaseRunId(id),
  ];
};
