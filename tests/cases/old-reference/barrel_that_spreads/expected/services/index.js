module.exports = { ...require('./runIdSystem'), extra: (x) => x }; // expect: RID107@31
