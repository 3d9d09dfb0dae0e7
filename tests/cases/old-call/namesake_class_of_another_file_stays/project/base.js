const ids = require('./services/runIdService'); // expect: RID101@21
class Runner {
  constructor(log) { this.ids = ids; this.log = log; } // expect: RID103@33
  static shared = ids; // expect: RID103@19
}
module.exports = Runner;
