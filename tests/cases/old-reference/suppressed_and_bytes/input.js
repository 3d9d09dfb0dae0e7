const svc = require('../services/runIdService'); // expect: RID101
exports.ä = ['🎉', svc.stripClientSuffix]; // expect: RID103@19
exports.b = svc.stripClientSuffix; // repoint: ignore[RID103] public until the next major version
