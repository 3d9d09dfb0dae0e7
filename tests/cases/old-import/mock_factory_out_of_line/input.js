const mockIds = { stripClientSuffix: jest.fn(), getRunRecordId: jest.fn() }; // expect: RID103@19, RID103@49
const makeMock = () => ({ extractClientId: jest.fn() }); // expect: RID103@27

jest.mock('../services/runIdService', () => mockIds); // expect: RID101@11
jest.mock('../services/unifiedRunIdService', makeMock); // expect: RID101@11

test('x', () => {
  mockIds.stripClientSuffix.mockReturnValue('1');
  expect(mockIds.getRunRecordId).not.toHaveBeenCalled();
});
