jest.mock('../services/runIdSystem', () =>
  Object.assign({}, jest.requireActual('../services/runIdSystem'), {
    getBaseRunId: jest.fn(),
  }));
