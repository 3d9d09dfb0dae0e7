jest.mock('../../services/runIdService', () => ({ // expect: RID101@11
  stripClientSuffix: jest.fn(() => '250103-142536'), // expect: RID103@3
  clearCache: jest.fn(), // expect: RID103@3
}));

const runIdService = require('../../services/runIdService'); // expect: RID101

test('base', () => {
  expect(runIdService.stripClientSuffix('x')).toBe('250103-142536'); // expect: RID102@10
});
