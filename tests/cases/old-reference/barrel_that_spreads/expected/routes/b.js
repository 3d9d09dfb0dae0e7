const services = require('../services');

exports.b = (id) => services.extra(services.getBaseRunId(id));
