const path = require('path');
const ids = require(path.join(__dirname, '../services/runIdService')); // expect: RID104@21

exports.run = () => ids.stripClientSuffix('1'); // expect: RID102@21 manual
