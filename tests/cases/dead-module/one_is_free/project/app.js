const unified = require('./services/unifiedRunIdService');
module.exports = unified;
