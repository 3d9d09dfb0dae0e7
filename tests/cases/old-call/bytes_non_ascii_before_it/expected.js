const größe = 'Ä', 名 = 'ö', svc = require('../services/runIdSystem');
exports.a = größe + 名 + svc.getBaseRunId('ü');
