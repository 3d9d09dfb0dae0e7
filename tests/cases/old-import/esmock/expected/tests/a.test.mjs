import esmock from 'esmock';
const one = await esmock('../lib/deep/ids.js', { '../services/runIdSystem.js': { getBaseRunId: () => 2 } });
const two = await esmock.strict('../lib/deep/ids.js', import.meta.url, {
  '../services/runIdSystem.js': { getClientId: () => 2 },
}, {
  '../services/runIdSystem.js': { getBaseRunId: () => 2 },
});
// Keys are relative to this file, not to the one that is loaded.
const three = await esmock('../lib/deep/ids.js', { '../../services/unifiedRunIdService.js': { stripClientSuffix: () => 2 } });
