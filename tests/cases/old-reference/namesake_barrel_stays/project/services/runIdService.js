exports.stripClientSuffix = (id) => id;
