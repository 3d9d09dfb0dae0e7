const runIdService = require('../services/runIdService'); // repoint: ignore[RID101] // expect: RID003@59, RID101
// repoint: ignore because // expect: RID003@1
exports.a = (id) => runIdService.stripClientSuffix(id); // expect: RID102
exports.b = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[RID999] no such code // expect: RID003@57, RID102
exports.c = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[] empty // expect: RID003@57, RID102
