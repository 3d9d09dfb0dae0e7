const svc = require('../services/runIdService'); // expect: RID101

exports.a = svc.hasOwnProperty('clearCache') && svc.toString() && svc.constructor.name;
exports.b = svc.__esModule;
