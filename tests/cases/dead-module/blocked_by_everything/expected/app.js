const ids = require('./services/runIdSystem');
module.exports = (name) => require(`./services/${name}`) || ids;
