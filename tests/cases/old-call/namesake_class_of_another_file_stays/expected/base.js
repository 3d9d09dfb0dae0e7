const ids = require('./services/runIdSystem');  // expect: RID107@21
class Runner {
  constructor(log) { this.ids = ids; this.log = log; }
  static shared = ids;
}
module.exports = Runner;
