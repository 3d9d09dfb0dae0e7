const stripClientSuffix = String;

exports.a = (ids) => ids.map(stripClientSuffix);
exports.b = (runIdService) => [runIdService, runIdService.stripClientSuffix];
exports.c = { stripClientSuffix, runIdService: 1 };
exports.d = 'svc.stripClientSuffix'; // svc.stripClientSuffix
