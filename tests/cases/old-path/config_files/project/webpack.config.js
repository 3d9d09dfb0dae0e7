module.exports = {
  entry: { ids: './services/runIdService' }, // expect: RID105@17
  resolve: { alias: { ids: require('path').resolve(__dirname, 'services/runIdService.js') } }, // expect: RID105@63
};
