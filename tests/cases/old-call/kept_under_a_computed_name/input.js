const services = {};
['runIdService', 'mailer'].forEach((name) => { services[name] = require(`../services/${name}`); }); // expect: RID104

exports.a = (id) => services.runIdService.stripClientSuffix(id); // expect: RID102@21 likely
