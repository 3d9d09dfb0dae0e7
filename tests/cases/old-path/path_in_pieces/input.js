const path = require('path');
module.exports = {
  resolve: { alias: { '@ids': path.join(__dirname, '..', 'services', 'unifiedRunIdService') } }, // expect: RID105
  entry: { ids: path.resolve(__dirname, '../services', 'runIdService.js') }, // expect: RID105
};
