const { Runner, Sub } = require('../lib/typescript');
const babel = require('../lib/babel');

module.exports = (id) => [
  new Runner().ids.getBaseRunId(id),
  Runner.ids.getBaseRunId(id),
  new Sub().ids.getBaseRunId(id),
  new babel.Runner().late.stripClientSuffix(id),
  new babel.Runner().ids.stripClientSuffix(id),
  new babel.Runner().service.stripClientSuffix(id),
  babel.Runner.shared.stripClientSuffix(id),
  new Runner().name.stripClientSuffix(id),
];
