jest.mock('../services/runIdSystem');
jest.doMock("../services/runIdSystem");
jest.unmock('../services/runIdSystem');
jest.setMock('../services/runIdSystem', {});

const ids = jest.requireActual('../services/runIdSystem');
const mocked = jest.requireMock('../services/runIdSystem');

test('base', () => {
  mocked.getBaseRunId.mockReturnValue('250103-142536');
  expect(ids.getBaseRunId('x')).toBe(mocked.getBaseRunId('x'));
});
