jest.mock('../services/runIdService'); // expect: RID101@11
jest.doMock("../services/unifiedRunIdService"); // expect: RID101@13
jest.unmock('../services/runIdService'); // expect: RID101@13
jest.setMock('../services/runIdService', {}); // expect: RID101@14

const ids = jest.requireActual('../services/runIdService'); // expect: RID101@32
const mocked = jest.requireMock('../services/runIdService'); // expect: RID101@33

test('base', () => {
  mocked.stripClientSuffix.mockReturnValue('250103-142536'); // expect: RID103@3
  expect(ids.stripClientSuffix('x')).toBe(mocked.stripClientSuffix('x')); // expect: RID102@10, RID102@43
});
