module.exports = { ...require('./core'), own() {} };
