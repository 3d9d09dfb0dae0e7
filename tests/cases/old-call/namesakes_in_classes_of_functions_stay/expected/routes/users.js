var two = require('../lib/two');

module.exports = function (id) {
  return [
    new two.One().ids.getBaseRunId(id),
    new two.Two().ids.stripClientSuffix(id),
    new two.Two().other.stripClientSuffix(id),
    two.One.ids.stripClientSuffix(id),
  ];
};
