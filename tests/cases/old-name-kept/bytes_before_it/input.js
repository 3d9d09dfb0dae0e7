const ä = '🎉'; const runIdService = require('../services/runIdSystem'); // expect: RID204@22

exports.a = ä + runIdService.getBaseRunId('1');
