const one = require.main.require('./services/runIdSystem');
const two = process.mainModule.require('./services/runIdSystem');
exports.base = (id) => one.getBaseRunId(id) + two.getClientId(id);
