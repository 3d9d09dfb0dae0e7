exports.extractClientId = (id) => id;
