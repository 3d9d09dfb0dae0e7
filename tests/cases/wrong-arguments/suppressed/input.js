const { getRunRecordId } = require('../services/runIdSystem');

exports.a = (id) => getRunRecordId(id); // repoint: ignore[RID202] throws on purpose
exports.b = (id) => getRunRecordId(id); // expect: RID202
