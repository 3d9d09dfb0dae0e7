exports.ids = require('./runIdSystem');
exports.getRunRecordId = exports.ids.getRunRecordId;
