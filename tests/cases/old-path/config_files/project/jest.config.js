module.exports = {
  moduleNameMapper: { '^@ids$': '<rootDir>/services/runIdService' }, // expect: RID105@33
  setupFiles: ['./services/runIdService.js'], // expect: RID105@16
};
