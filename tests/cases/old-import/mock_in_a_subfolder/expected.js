jest.mock('../../runIdSystem');
jest.mock('../runIdService', () => ({}), { virtual: true });
const { getBaseRunId } = require('../../runIdSystem');

test('x', () => expect(getBaseRunId).toHaveBeenCalled());
