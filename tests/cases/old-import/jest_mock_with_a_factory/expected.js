jest.mock('../../services/runIdSystem', () => ({
  getBaseRunId: jest.fn(() => '250103-142536'),
  clearCache: jest.fn(),
}));

const runIdSystem = require('../../services/runIdSystem');

test('base', () => {
  expect(runIdSystem.getBaseRunId('x')).toBe('250103-142536');
});
