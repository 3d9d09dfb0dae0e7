const one = require.main.require('./services/runIdService'); // expect: RID104
exports.base = (id) => one.stripClientSuffix(id); // expect: RID102
exports.gone = () => require.main.require('./services/gone');
const other = { main: { require: (path) => path } };
exports.none = other.main.require('./services/none').stripClientSuffix('1');
