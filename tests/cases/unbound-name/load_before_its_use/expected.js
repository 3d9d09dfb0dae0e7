const runIdSystem = require('../services/runIdSystem');
const path = require.resolve('./input');
runIdSystem.clearCache();
const fs = require('fs');
exports.clear = () => fs.existsSync(path) && runIdSystem.clearCache();
