const ids = require('../services/runIdSystem');
const { getRunRecordId } = ids;

exports.a = (id) => ids.getRunRecordId.call(null, id); // expect: RID202@21
exports.b = (id) => getRunRecordId.call(this, id, null); // expect: RID202@21
exports.c = (id, extra) => ids.getBaseRunId.call(ids, id, extra); // expect: RID202@28
exports.d = (id) => ids.getRunRecordId.apply(null, [id]); // expect: RID202@21
exports.e = (id, client) => ids?.getBaseRunId?.apply(null, [ id, 'x', client, ]); // expect: RID202@29
exports.f = () => ids.getRunRecordId.apply(ids); // expect: RID202@19
exports.g = ids.getBaseRunId.bind(null, '1', '2'); // expect: RID202@13
exports.h = ids.getRunRecordId.bind(ids, null); // expect: RID202@13
exports.i = () => ids.getRunRecordId.call(); // expect: RID202@19
exports.j = (id) => ids['getRunRecordId'].call(null, id); // expect: RID202@21
