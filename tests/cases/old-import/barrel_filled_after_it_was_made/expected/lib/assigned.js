const all = { name: 'services' };
Object.assign(all, { ids: require('../services/runIdSystem') });
module.exports = all;
