const ids = require('../services/runIdSystem');
const { getRunRecordId } = ids;

exports.a = (id) => ids.getRunRecordId(id); // expect: RID202@21
exports.b = (id) => getRunRecordId(id, null); // expect: RID202@21
exports.c = (id, rec) => ids.registerRunRecord(id, rec); // expect: RID202@26
exports.d = (id) => ids.createClientRunId(id, undefined); // expect: RID202@21
exports.e = (id) => ids.getBaseRunId(id, 'extra'); // expect: RID202@21
exports.f = () => ids.getBaseRunId(); // expect: RID202@19
exports.g = (id) => ids?.['getRunRecordId']?.(id); // expect: RID202@21
exports.h = (id) => ids.getBaseRunId(void 0, id); // expect: RID202@21
exports.i = (id) => ids.getRunRecordId(id, void 0); // expect: RID202@21
