import { vi } from 'vitest';
import * as ids from '../services/runIdSystem';
vi.mock('../services/runIdSystem', async (importOriginal) => {
  const actual = await importOriginal();
  return { ...actual, getBaseRunId: vi.fn((x) => actual.getClientId(x)) };
});
vi.doMock(import('../services/runIdSystem'), async (importActual) => {
  const { getBaseRunId } = await importActual();
  return { getBaseRunId: (id) => getBaseRunId(id) };
});
vi.mock('../lib/other', async (importOriginal) => {
  const actual = await importOriginal();
  return { ...actual, stripClientSuffix: vi.fn((x) => actual.extractClientId(x)) };
});
jest.mock('../services/runIdSystem', (original) => ({ getBaseRunId: () => original().extractClientId }));
expect(ids.getClientId('a')).toBe('b');
