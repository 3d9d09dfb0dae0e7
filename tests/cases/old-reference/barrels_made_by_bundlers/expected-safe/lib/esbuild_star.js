var all_exports = {};
module.exports = __toCommonJS(all_exports);
__reExport(all_exports, require("../services/runIdSystem"), module.exports);
