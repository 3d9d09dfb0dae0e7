module.exports = { ...require('./a'), one: 1 };
