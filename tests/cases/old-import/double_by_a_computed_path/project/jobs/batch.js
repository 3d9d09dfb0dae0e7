const ids = require('../services/runIdService'); // expect: RID101@21

exports.run = () => ids.clearCache(); // expect: RID102@21
