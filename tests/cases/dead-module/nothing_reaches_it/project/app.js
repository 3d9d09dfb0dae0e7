const runIdSystem = require('./services/runIdSystem');
module.exports = runIdSystem;
