function e(t) { return t && t.__esModule ? t : { default: t } }
const n = (m) => m && typeof m === 'object' && 'default' in m ? m : { 'default': m };
var r = e(require("../services/runIdSystem")), o = n(require("../services/runIdSystem"));
exports.base = (id) => r.default.getBaseRunId(id) + o.default.getClientId(id);
