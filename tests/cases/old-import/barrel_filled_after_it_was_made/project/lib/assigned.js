const all = { name: 'services' };
Object.assign(all, { ids: require('../services/runIdService') }); // expect: RID101
module.exports = all;
