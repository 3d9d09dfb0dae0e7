const path = require('path');
exports.load = (file) => require(path.join(__dirname, file)); // expect: RID104@34
