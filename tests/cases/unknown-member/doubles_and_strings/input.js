jest.mock('../services/runIdSystem', () => ({
  getBaseRunId: jest.fn(),
  normalizeRunId: jest.fn(), // expect: RID201@3
}));
const ids = require('../services/runIdSystem');

jest.spyOn(ids, 'stripClientSuffix'); // expect: RID201@17
jest.spyOn(ids, 'getBaseRunId');
ids.clearClientRunId = () => 1; // expect: RID201@1
