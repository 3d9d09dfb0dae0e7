const unifiedRunIdService = require('../services/unifiedRunIdService'); // expect: RID101
const runIdService = unifiedRunIdService; // expect: RID103@22
const { generateTimestampRunId: generateRunId } = runIdService; // expect: RID103@9

exports.next = () => generateRunId(); // expect: RID102@22
exports.base = (id) => runIdService.stripClientSuffix(id); // expect: RID102@24
