module.exports = require('./runIdService');
