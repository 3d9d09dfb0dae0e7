const svc = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.tidy = (...args) => svc.normalizeRunId(...args); // expect: RID102@29 manual
exports.tidy2 = function () { return svc.normalizeRunId(...arguments); }; // expect: RID102@38 manual
