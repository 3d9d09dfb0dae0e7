const ids = require('./services/runIdSystem');  // expect: RID107@21
class Runner {
  constructor() { this.ids = ids; }
  get lazy() { return ids; }
  static shared = ids;
}
module.exports = Runner;
