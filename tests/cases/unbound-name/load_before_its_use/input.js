const path = require.resolve('./input');
runIdService.clearCache(); // expect: RID206@1
const fs = require('fs');
exports.clear = () => fs.existsSync(path) && runIdService.clearCache(); // expect: RID206@46
