import { mock, test } from 'node:test';

mock.module('../services/runIdService.js', { namedExports: { stripClientSuffix: () => '1' } }); // expect: RID101@13, RID103@62
test('x', (t) => {
  t.mock.module('../services/unifiedRunIdService.js', { defaultExport: { extractClientId() {} } }); // expect: RID101@17, RID103@74
});
