const runIdService = require('../services/runIdService'); // expect: RID101

exports.a = (svc = runIdService) => svc.stripClientSuffix('1'); // expect: RID103@20, RID102@37
exports.b = ({ svc = runIdService } = {}) => svc.stripClientSuffix('1'); // expect: RID103@22, RID102@46
exports.c = (svc = require('../services/unifiedRunIdService')) => svc.extractClientId('1'); // expect: RID101@28, RID102@67
