module.exports = { ...require('./runIdService'), extra: (x) => x }; // expect: RID101@31
