jest.mock('../services/runIdSystem', () => {
  const actual = jest.requireActual('../services/runIdSystem');
  const double = {
    __esModule: true,
    ...actual,
    getBaseRunId: jest.fn(),
    default: { getClientId() { return 'acme'; } },
  };
  return double;
});
