const { ids, other } = require('../lib/filled'); // expect: RID103
const chained = require('../lib/chained');
const method = require('../lib/method');

method.init();
module.exports = (id) => [
  ids.stripClientSuffix(id), // expect: RID102 certain
  chained.ids.stripClientSuffix(id), // expect: RID102 certain
  require('../lib/assigned').ids.stripClientSuffix(id), // expect: RID102 certain
  require('../lib/nested').run.ids.stripClientSuffix(id), // expect: RID102 certain
  method.ids.stripClientSuffix(id), // expect: RID102 certain
  other.stripClientSuffix(id),
  chained.name.stripClientSuffix(id),
];
