const svc = require('../services/unifiedRunIdService'); // expect: RID101

exports.move = (id, client) => svc.addClientSuffix(svc.stripClientSuffix(id), client); // expect: RID102@32, RID102@52
