const ids = require('../services/runIdSystem');
const { getRunRecordId } = ids;

exports.a = (id, client) => ids.getRunRecordId.call(null, id, client);
exports.b = (...all) => getRunRecordId.call(...all) + getRunRecordId.call(null, ...all);
exports.c = (all, id) => ids.getRunRecordId.apply(null, all) + ids.getRunRecordId.apply(null, [id, ...all]);
exports.d = (id) => ids.getRunRecordId.apply(null, [id, 1]) + ids.getRunRecordId.apply(null, [1, id]);
exports.e = (id) => ids.getRunRecordId.apply(null, [id, , true]);
exports.f = ids.getRunRecordId.bind(null);
exports.g = (id, client) => ids.getRunRecordId.bind(null, id)(client);
exports.h = (id) => [ids.getRunRecordId].call(id) + new ids.getRunRecordId.call(id);
exports.i = (other) => other.call(ids.getRunRecordId) + other(ids.getRunRecordId.call);
exports.j = () => ids.clearCache.apply(ids) + ids.clearCache.call(ids);
exports.k = function () { return ids.getRunRecordId.apply(this, arguments); };
