module.exports = { path: './services/unifiedRunIdService.js' };
