module.exports = [
  { name: 'runIdService', path: './services/runIdService' }, // expect: RID105@33
  { name: 'unified', path: 'services/unifiedRunIdService.js' }, // expect: RID105@28
  { name: 'relative', path: '../services/runIdService.js' }, // expect: RID105@29
  { name: 'absolute', path: '/app/services/runIdService.js' },
  { name: 'root', path: '<rootDir>/services/runIdService' }, // expect: RID105@25
  { name: 'other', path: './services/airtable' },
  { name: 'legacy', path: './legacy/runIdService' },
];
