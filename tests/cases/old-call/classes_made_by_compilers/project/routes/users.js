const { Runner, Sub } = require('../lib/typescript');
const babel = require('../lib/babel');

module.exports = (id) => [
  new Runner().ids.stripClientSuffix(id), // expect: RID102
  Runner.ids.stripClientSuffix(id), // expect: RID102
  new Sub().ids.stripClientSuffix(id), // expect: RID102
  new babel.Runner().late.stripClientSuffix(id), // expect: RID102
  new babel.Runner().ids.stripClientSuffix(id), // expect: RID102
  new babel.Runner().service.stripClientSuffix(id), // expect: RID102
  babel.Runner.shared.stripClientSuffix(id), // expect: RID102
  new Runner().name.stripClientSuffix(id),
];
