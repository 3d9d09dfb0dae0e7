const svc = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.x = (id) => svc.formatForHumans(id); // expect: RID102@21 manual
exports.y = (id) => svc.cache.clear(id); // expect: RID103@21 manual
