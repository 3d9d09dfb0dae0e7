module.exports = [
  'see services/runIdService for more',
  'https://example.com/services/runIdService',
  'runIdService',
  'runIdService.stripClientSuffix',
  './legacy/services/runIdService.test',
  'services/runIdService/sub',
];
