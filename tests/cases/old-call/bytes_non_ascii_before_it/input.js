const größe = 'Ä', 名 = 'ö', svc = require('../services/runIdService'); // expect: RID101@43
exports.a = größe + 名 + svc.stripClientSuffix('ü'); // expect: RID102@25
