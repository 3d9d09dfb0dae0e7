import { mock, test } from 'node:test';

mock.module('../services/runIdSystem.js', { namedExports: { getBaseRunId: () => '1' } });
test('x', (t) => {
  t.mock.module('../services/runIdSystem.js', { defaultExport: { getClientId() {} } });
});
