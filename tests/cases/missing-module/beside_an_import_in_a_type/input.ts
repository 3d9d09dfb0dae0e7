const actual = jest.requireActual<typeof import('../services/runIdSystem')>('../services/runIdSystem');
export const later = import('../lib/gone'); // expect: RID107@29
export { actual };
