function e(t) { return t && t.__esModule ? t : { default: t } }
const n = (m) => m && typeof m === 'object' && 'default' in m ? m : { 'default': m };
var r = e(require("../services/runIdService")), o = n(require("../services/unifiedRunIdService")); // expect: RID101@19, RID101@63
exports.base = (id) => r.default.stripClientSuffix(id) + o.default.extractClientId(id); // expect: RID102@24, RID102@58
