const svc = require('../services/runIdService'); // expect: RID101

start(svc); // expect: RID103@7
exports.make = () => new Job({ svc, ids: svc }); // expect: RID103@32, RID103@42
exports.all = { ...svc }; // expect: RID103@20
exports.list = [svc]; // expect: RID103@17
exports.keys = Object.keys(svc); // expect: RID103@28
exports.is = svc instanceof Object;
exports.same = svc === global.svc;
exports.there = Boolean(svc && !svc);
