const services = require('./services');

exports.a = (id) => services.runIdService.stripClientSuffix(id);
