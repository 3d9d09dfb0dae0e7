const svc = require('../services/runIdService'); // café
exports.a = svc.stripClientSuffix('1');
