const runIdService = makeService();
let unifiedRunIdService = new (class { normalizeRunId() {} })();
var stripClientSuffix = (id) => id;

try {
  runIdService.stripClientSuffix(unifiedRunIdService.normalizeRunId(stripClientSuffix('1')));
} catch (runIdService) {
  runIdService.stripClientSuffix('1');
}
for (const unifiedRunIdService of []) unifiedRunIdService.normalizeRunId('1');
(function runIdService() { runIdService.stripClientSuffix('1'); })();
class Inner { static runIdService() {} }
Inner.runIdService();

function makeService() { return { stripClientSuffix() {} }; }
