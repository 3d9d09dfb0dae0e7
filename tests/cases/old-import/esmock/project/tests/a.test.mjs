import esmock from 'esmock';
const one = await esmock('../lib/deep/ids.js', { '../services/unifiedRunIdService.js': { stripClientSuffix: () => 2 } }); // expect: RID101@50, RID103@90
const two = await esmock.strict('../lib/deep/ids.js', import.meta.url, {
  '../services/unifiedRunIdService.js': { extractClientId: () => 2 }, // expect: RID101, RID103
}, {
  '../services/unifiedRunIdService.js': { stripClientSuffix: () => 2 }, // expect: RID101, RID103
});
// Keys are relative to this file, not to the one that is loaded.
const three = await esmock('../lib/deep/ids.js', { '../../services/unifiedRunIdService.js': { stripClientSuffix: () => 2 } });
