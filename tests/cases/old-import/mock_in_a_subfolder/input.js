jest.mock('../../runIdService'); // expect: RID101@11
jest.mock('../runIdService', () => ({}), { virtual: true });
const { stripClientSuffix } = require('../../runIdService'); // expect: RID101@39

test('x', () => expect(stripClientSuffix).toHaveBeenCalled()); // expect: RID103@24
