const ids = require('@acme/ids');
exports.next = () => ids.make();
