const path = require('path');
jest.mock(path.join(__dirname, '../services/runIdService'), () => ({ // expect: RID104@11
  stripClientSuffix: jest.fn(), // expect: RID103@3 manual
}));
const ids = require('../services/runIdService'); // expect: RID101@21 manual
const batch = require('../jobs/batch');

it('runs', () => { expect(batch.run()).toBe(ids.stripClientSuffix('1')); }); // expect: RID102@45 manual
