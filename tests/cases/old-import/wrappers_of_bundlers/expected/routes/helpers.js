"use strict";
const _interop_require_default = require("@swc/helpers/_/_interop_require_default");
const _babel = require("@babel/runtime/helpers/interopRequireDefault");
var _interopRequireDefault2 = _interop_require_default._(_babel);
const _run = /*#__PURE__*/ _interop_require_default._(require("../services/runIdSystem"));
var _u = (0, _interopRequireDefault2.default)(require("../services/runIdSystem"));
exports.base = (id) => _run.default.getBaseRunId(id);
exports.client = (id) => _u.default.getClientId(id);
