const ä = '🎉'; const runIdSystem = require('../services/runIdSystem');

exports.a = ä + runIdSystem.getBaseRunId('1');
