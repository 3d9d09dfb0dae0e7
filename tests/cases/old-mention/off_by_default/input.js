// normalizeRunId of runIdService adds the client
module.exports = 1;
