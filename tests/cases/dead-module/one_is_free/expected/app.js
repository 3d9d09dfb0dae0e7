const unified = require('./services/runIdSystem');
module.exports = unified;
