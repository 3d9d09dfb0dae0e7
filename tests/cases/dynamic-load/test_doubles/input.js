const name = process.env.SERVICE;
jest.mock(`../services/${name}`); // expect: RID104@11
const actual = jest.requireActual('../services/' + name); // expect: RID104@35
const where = require.resolve(`../services/${name}`); // expect: RID104@31

module.exports = [actual, where];
