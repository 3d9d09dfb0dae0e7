const path = './services/runIdService';
module.exports = { path, stripClientSuffix: (id) => id, runIdService: require('./runIdService') };
