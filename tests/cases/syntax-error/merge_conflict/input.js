const runIdService = require('../services/runIdService'); // expect: RID101
<<<<<<< HEAD // expect: RID001
exports.base = (id) => runIdService.stripClientSuffix(id); // expect: RID102
=======
exports.base = (id) => id;
>>>>>>> other
