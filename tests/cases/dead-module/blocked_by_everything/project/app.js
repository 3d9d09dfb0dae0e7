const ids = require('./services/runIdService');
module.exports = (name) => require(`./services/${name}`) || ids;
