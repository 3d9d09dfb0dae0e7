var app_exports = {};
__export(app_exports, { strip: () => u.stripClientSuffix, own: () => own }); // expect: RID103
module.exports = __toCommonJS(app_exports);
var u = require("../services/unifiedRunIdService"); // expect: RID101
var own = 1;
0 && (module.exports = { strip, own, normalizeRunId });
