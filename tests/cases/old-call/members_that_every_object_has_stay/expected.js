const svc = require('../services/runIdSystem');

exports.a = svc.hasOwnProperty('clearCache') && svc.toString() && svc.constructor.name;
exports.b = svc.__esModule;
