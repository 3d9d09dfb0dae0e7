exports.helper = () => 1;
exports.stripClientSuffix = (id) => id;
