import { vi } from 'vitest';
import * as ids from '../services/unifiedRunIdService'; // expect: RID101
vi.mock('../services/unifiedRunIdService', async (importOriginal) => { // expect: RID101
  const actual = await importOriginal();
  return { ...actual, stripClientSuffix: vi.fn((x) => actual.extractClientId(x)) }; // expect: RID103@15, RID103@23, RID102@55
});
vi.doMock(import('../services/unifiedRunIdService'), async (importActual) => { // expect: RID101
  const { stripClientSuffix } = await importActual(); // expect: RID103
  return { stripClientSuffix: (id) => stripClientSuffix(id) }; // expect: RID103@12, RID102@39
});
vi.mock('../lib/other', async (importOriginal) => {
  const actual = await importOriginal();
  return { ...actual, stripClientSuffix: vi.fn((x) => actual.extractClientId(x)) };
});
jest.mock('../services/unifiedRunIdService', (original) => ({ stripClientSuffix: () => original().extractClientId })); // expect: RID101, RID103@63
expect(ids.extractClientId('a')).toBe('b'); // expect: RID102
