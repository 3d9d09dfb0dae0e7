const svc = require('../services/runIdService'); // expect: RID101 safe
const { generateRunId } = require('../services/runIdService'); // expect: RID101

exports.start = (client) => svc.generateRunId(client); // expect: RID102@29 safe
exports.restart = (client) => generateRunId(client); // expect: RID102@31 safe
