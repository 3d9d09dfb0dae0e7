const runIdSystem = require('../services/runIdSystem'); // repoint: ignore[RID101] // expect: RID003@57
// repoint: ignore because // expect: RID003@1
exports.a = (id) => runIdSystem.getBaseRunId(id);
exports.b = (id) => runIdSystem.getBaseRunId(id); // repoint: ignore[RID999] no such code // expect: RID003@51
exports.c = (id) => runIdSystem.getBaseRunId(id); // repoint: ignore[] empty // expect: RID003@51
