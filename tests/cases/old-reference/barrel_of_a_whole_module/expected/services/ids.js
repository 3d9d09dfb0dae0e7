module.exports = require('./runIdSystem');
