const getRunRecordId = (id) => id;

exports.a = (id) => getRunRecordId(id);
exports.b = (runIdSystem, id) => runIdSystem.getRunRecordId(id);
exports.c = (getRunRecordId) => getRunRecordId();
exports.d = 'runIdSystem.getRunRecordId(id)'; // runIdSystem.getRunRecordId(id)
