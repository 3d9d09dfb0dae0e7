var util = require('util');
var Runner = require('../lib/runner');

function Sub() { Runner.call(this); }
util.inherits(Sub, Runner);
Sub.prototype.go = function (id) { return this.ids.stripClientSuffix(id); }; // expect: RID102

function Other() { Runner.call(this); }
Other.prototype = Object.create(Runner.prototype, { name: { value: 'other' } });
Other.prototype.go = function (id) { return this.late.stripClientSuffix(id); }; // expect: RID102

module.exports = function (id) {
  return [
    new Runner().ids.stripClientSuffix(id), // expect: RID102
    Runner.create().ids.stripClientSuffix(id), // expect: RID102
    Runner.ids.stripClientSuffix(id), // expect: RID102
    new Runner().service.stripClientSuffix(id), // expect: RID102
    new Sub().ids.stripClientSuffix(id), // expect: RID102
  ];
};
