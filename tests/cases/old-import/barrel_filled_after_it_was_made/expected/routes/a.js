const { ids, other } = require('../lib/filled');
const chained = require('../lib/chained');
const method = require('../lib/method');

method.init();
module.exports = (id) => [
  ids.getBaseRunId(id),
  chained.ids.getBaseRunId(id),
  require('../lib/assigned').ids.getBaseRunId(id),
  require('../lib/nested').run.ids.getBaseRunId(id),
  method.ids.getBaseRunId(id),
  other.stripClientSuffix(id),
  chained.name.stripClientSuffix(id),
];
