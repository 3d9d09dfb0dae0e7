jest.mock('../services/unifiedRunIdService', () => { // expect: RID101@11
  const actual = jest.requireActual('../services/unifiedRunIdService'); // expect: RID101@37
  const double = {
    __esModule: true,
    ...actual, // expect: RID103@8
    stripClientSuffix: jest.fn(), // expect: RID103@5
    default: { extractClientId() { return 'acme'; } }, // expect: RID103@16
  };
  return double;
});
