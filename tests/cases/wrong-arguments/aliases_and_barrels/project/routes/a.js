const { ids, getRunRecordId: record } = require('../services');
const again = ids;

exports.a = (id) => again.getRunRecordId(id); // expect: RID202@21
exports.b = (id) => record(id); // expect: RID202@21
exports.c = (id) => record(id, 'acme');
