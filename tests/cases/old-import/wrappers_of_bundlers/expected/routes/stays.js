// Functions that give something else, or ask nothing of a module, are no helpers.
const other = require('../lib/other');
function pick(obj) { return obj && obj.__esModule ? other : { default: other }; }
const _run = pick(require("../services/runIdSystem"));
exports.base = (id) => _run.default.stripClientSuffix(id);
const x = _interop_require_default(require("../lib/other"));
exports.client = (id) => x.default.extractClientId(id);
