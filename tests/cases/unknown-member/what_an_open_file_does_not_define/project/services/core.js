// stripClientSuffix is gone
exports.helper = () => 1;
