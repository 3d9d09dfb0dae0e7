const runIdSystem = require('../services/runIdSystem');
const größe = '🎉'; exports.a = größe + runIdSystem.getBaseRunId('1');
exports.b = () => { const ids = {}; return ids.stripClientSuffix('1'); };
exports.c = () => { if (größe) { let runIdService = 1; } return runIdService.x; }; // expect: RID206@65
exports.d = () => { if (größe) { var runIdService = {}; } return runIdService.stripClientSuffix('1'); };
