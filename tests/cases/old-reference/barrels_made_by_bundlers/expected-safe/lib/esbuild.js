var app_exports = {};
__export(app_exports, { strip: () => u.getBaseRunId, own: () => own });
module.exports = __toCommonJS(app_exports);
var u = require("../services/runIdSystem");
var own = 1;
0 && (module.exports = { strip, own, normalizeRunId });
