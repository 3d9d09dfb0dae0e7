jest.mock('../lib/nowhere', () => ({}), { virtual: true });
jest.mock('../services/runIdSystem', () => ({ getBaseRunId: () => '1' }), { virtual: true });
