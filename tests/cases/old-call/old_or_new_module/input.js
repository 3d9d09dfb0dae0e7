let ids;
try {
  ids = require('../services/runIdSystem');
} catch {
  ids = require('../services/unifiedRunIdService'); // expect: RID101 manual
}
const newer = require('../services/runIdSystem');
const older = require('../services/runIdService'); // expect: RID101 manual
const either = newer || older; // expect: RID103@25 certain manual

exports.base = (id) => ids.stripClientSuffix(id); // expect: RID102@24 likely warning manual
exports.checked = (id) => ids.validateAndStandardizeRunId(id);
exports.record = (id) => ids.getRunRecordId(id); // expect: RID102@26 likely manual
exports.neither = (id) => ids.nothingOfTheKind(id); // expect: RID201@27 likely manual
exports.named = (name, id) => ids[name](id); // expect: RID104@31 likely manual
exports.passed = () => run(ids); // expect: RID103@28 likely manual
exports.other = (id) => either.stripClientSuffix(id); // expect: RID102@25 likely manual
