const runIdSystem = require('../services/runIdSystem');
const runIdService = require('../services/runIdService'); // expect: RID101

exports.next = () => runIdSystem.generateRunId();
exports.base = (id) => runIdService.stripClientSuffix(id); // expect: RID102
