jest.mock('../services/runIdSystem', () => ({
  getBaseRunId: jest.fn(),
  validateAndStandardizeRunId: jest.fn(),
}));
const ids = require('../services/runIdSystem');

jest.spyOn(ids, 'getBaseRunId');
jest.spyOn(ids, 'getBaseRunId');
ids.clearClientRunId = () => 1; // expect: RID201@1
