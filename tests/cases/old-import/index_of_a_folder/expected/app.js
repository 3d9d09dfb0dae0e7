const ids = require('./lib/ids');
module.exports = ids.make();
