module.exports = [
  './services/runIdService', // repoint: ignore[RID105] the loader skips it
  // repoint: ignore[RID105] and this one too
  './services/unifiedRunIdService',
  './services/runIdService', // expect: RID105@3
];
