module.exports = (app) => (ids) => ids.stripClientSuffix(app); // expect: RID102@36 likely
