jest.mock('moment', () => () => ({ format: () => 'x' })); // expect: RID101@11
jest.mock('moment', () => jest.fn(() => ({ format: () => 'x' }))); // expect: RID101@11
jest.mock('moment', function () { return function () { return { isMoment: 1 } } }); // expect: RID101@11
jest.mock('moment', () => Object.assign(() => ({ format: 1 }), { isMoment: 2 })); // expect: RID101@11, RID103@66
const make = () => ({ isMoment: () => true }); // expect: RID103@23
const whole = () => ({ format: () => true });
jest.mock('moment', make); // expect: RID101@11
jest.mock('moment', () => whole); // expect: RID101@11
