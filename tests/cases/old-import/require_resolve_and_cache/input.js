const path = require.resolve('../services/runIdService'); // expect: RID101@30
delete require.cache[require.resolve('../services/unifiedRunIdService')]; // expect: RID101@38
require.cache[path] = undefined;
