const stubs = { '../services/runIdService': { stripClientSuffix: () => '1' } }; // expect: RID105@17
module.exports = {
  moduleNameMapper: { './services/runIdService': '<rootDir>/test/ids.js' }, // expect: RID105@23
  owners: { 'services/unifiedRunIdService.js': '@runs' }, // expect: RID105@13
  stubs,
};
