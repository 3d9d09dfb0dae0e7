const runIdSystem = require('../services/runIdSystem');

exports.a = ({ runIdService }) => runIdService.getBaseRunId('1');
exports.b = (runIdService) => runIdService.id;
exports.c = (make, runIdService = make()) => runIdService.getBaseRunId('1');
exports.d = [runIdSystem].map((each, runIdService) => each.getBaseRunId(runIdService));
