const { Runner, Sub } = require('../lib/typescript');
const babel = require('../lib/babel');

module.exports = (id) => [
  new Runner().ids.getBaseRunId(id),
  Runner.ids.getBaseRunId(id),
  new Sub().ids.getBaseRunId(id),
  new babel.Runner().late.getBaseRunId(id),
  new babel.Runner().ids.getBaseRunId(id),
  new babel.Runner().service.getBaseRunId(id),
  babel.Runner.shared.getBaseRunId(id),
  new Runner().name.stripClientSuffix(id),
];
