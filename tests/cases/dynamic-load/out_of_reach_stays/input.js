exports.a = (name) => require(`../routes/${name}`);
exports.b = (name) => require('../services/airtable/' + name);
exports.c = (name) => require(`../services/${name}Client`);
exports.d = (name) => require(`./services/${name}`);
exports.e = (name) => import(`airtable/${name}`);
exports.f = (file) => import(file);
exports.g = (name) => require(name);
