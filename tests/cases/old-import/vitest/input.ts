import { vi, it, expect } from 'vitest';
import { stripClientSuffix } from '../services/runIdService'; // expect: RID101@35

vi.mock('../services/runIdService', async (importOriginal) => ({ // expect: RID101@9
  ...(await importOriginal<typeof import('../services/runIdService')>()), // expect: RID101@42
  stripClientSuffix: vi.fn(() => 'a'), // expect: RID103@3
}));
vi.mock(import('../services/unifiedRunIdService'), () => ({ extractClientId: vi.fn() })); // expect: RID101@16, RID103@61

it('strips', async () => {
  const actual = await vi.importActual<typeof import('../services/runIdService')>('../services/runIdService'); // expect: RID101@54, RID101@83
  expect(stripClientSuffix('a')).toBe(actual.stripClientSuffix('a')); // expect: RID102@10, RID102@39
});
