const runIdSystem = require('../services/runIdSystem'); // repoint: ignore[RID101] once it was old // expect: RID002@57
// repoint: ignore[RID102] and this one as well // expect: RID002@1
exports.base = (id) => runIdSystem.getBaseRunId(id);
