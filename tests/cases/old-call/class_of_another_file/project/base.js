const ids = require('./services/runIdService'); // expect: RID101@21
class Runner {
  constructor() { this.ids = ids; } // expect: RID103@30
  get lazy() { return ids; } // expect: RID103@23
  static shared = ids; // expect: RID103@19
}
module.exports = Runner;
