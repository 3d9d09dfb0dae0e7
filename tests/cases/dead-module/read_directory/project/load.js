const path = require('path');
const dir = path.join(__dirname, 'services');
module.exports = (file) => require(path.join(dir, file));
