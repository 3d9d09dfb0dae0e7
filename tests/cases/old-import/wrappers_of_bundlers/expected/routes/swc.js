"use strict";
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : { default: obj };
}
function _export(target, all) {
    for (var name in all) Object.defineProperty(target, name, { enumerable: true, get: all[name] });
}
const _run = /*#__PURE__*/ _interop_require_default(require("../services/runIdSystem"));
const _u = /*#__PURE__*/ _interop_require_wildcard._(require("../services/runIdSystem"));
_export(exports, {
    client: function () { return _u.getClientId; },
    base: () => base,
});
const base = (id) => _run.default.getBaseRunId(id) + (0, _u.getClientId)(id);
