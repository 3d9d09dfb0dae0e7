jest.mock('../lib/nowhere', () => ({}), { virtual: true });
jest.mock('../services/runIdService', () => ({ stripClientSuffix: () => '1' }), { virtual: true }); // expect: RID101@11, RID103@48
