module.exports = { ids: require('./runIdSystem'), ...require('./runIdSystem') };
