const services = require('../services');

exports.b = (id) => services.extra(services.stripClientSuffix(id)); // expect: RID102@36
