"use strict";
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : { default: obj };
}
function _export(target, all) {
    for (var name in all) Object.defineProperty(target, name, { enumerable: true, get: all[name] });
}
const _run = /*#__PURE__*/ _interop_require_default(require("../services/runIdService")); // expect: RID101
const _u = /*#__PURE__*/ _interop_require_wildcard._(require("../services/unifiedRunIdService")); // expect: RID101
_export(exports, {
    client: function () { return _u.extractClientId; }, // expect: RID103
    base: () => base,
});
const base = (id) => _run.default.stripClientSuffix(id) + (0, _u.extractClientId)(id); // expect: RID102@22, RID102@63
