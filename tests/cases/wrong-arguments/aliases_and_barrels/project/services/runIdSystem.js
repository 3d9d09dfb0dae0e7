exports.getRunRecordId = (id, client) => [id, client];
