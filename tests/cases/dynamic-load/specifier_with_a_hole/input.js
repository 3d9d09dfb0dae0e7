exports.a = (name) => require(`../services/${name}`); // expect: RID104@31
exports.b = (name) => require('../services/' + name); // expect: RID104@31
exports.c = (name) => import(`../services/${name}.js`); // expect: RID104@30
exports.d = (name) => require(`../services/run${name}Service`); // expect: RID104@31
exports.e = (name) => require('../services/' + name + 'Service.js'); // expect: RID104@31
