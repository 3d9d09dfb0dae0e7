for (const name of ['runIdService', 'airtable']) {
  module.exports[name] = require(`../services/${name}`); // expect: RID104
}
