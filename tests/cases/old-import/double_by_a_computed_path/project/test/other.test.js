jest.mock('../services/runIdService', () => ({ // expect: RID101@11
  stripClientSuffix: jest.fn(), // expect: RID103@3
}));
const other = require('../jobs/other');

it('runs', () => { expect(other.run()).toBe('1'); });
