/** @param {import('../services/runIdService').Options} options */
exports.a = (options) => options;
/** @type {typeof import('../services/runIdService')} */
exports.b = null;
