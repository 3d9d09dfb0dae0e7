const ids = require('../services/runIdSystem');

exports.a = (id, client) => ids.getRunRecordId(id, client);
exports.b = (...all) => ids.getRunRecordId(...all);
exports.c = (id, all) => ids.registerRunRecord(id, ...all);
exports.d = () => ids.clearCache(null);
exports.e = (id) => ids.validateAndStandardizeRunId(id, { clientId: null });
exports.f = (table) => ids.createJobTrackingRecord('1', table, undefined);
exports.g = (JobTracking, id) => JobTracking.getRunRecordId(id);
exports.h = ids.getRunRecordId.bind(null, '1');
exports.i = (id) => ids.getBaseRunId(id,);
exports.j = (id) => ids.getBaseRunId(/* no id, no client */ id);
