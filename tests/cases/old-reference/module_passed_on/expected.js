const svc = require('../services/runIdSystem');

start(svc);
exports.make = () => new Job({ svc, ids: svc });
exports.all = { ...svc };
exports.list = [svc];
exports.keys = Object.keys(svc);
exports.is = svc instanceof Object;
exports.same = svc === global.svc;
exports.there = Boolean(svc && !svc);
