jest.mock('dayjs', () => () => ({ format: () => 'x' }));
jest.mock('dayjs', () => jest.fn(() => ({ format: () => 'x' })));
jest.mock('dayjs', function () { return function () { return { isMoment: 1 } } });
jest.mock('dayjs', () => Object.assign(() => ({ format: 1 }), { isDayjs: 2 }));
const make = () => ({ isDayjs: () => true });
const whole = () => ({ format: () => true });
jest.mock('dayjs', make);
jest.mock('dayjs', () => whole);
