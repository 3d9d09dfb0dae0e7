const svc = require('../services/unifiedRunIdService'); // expect: RID101
const bound = svc.stripClientSuffix.bind(null); // expect: RID103@15
exports.a = (id) => bound(id); // expect: RID102@21
const given = svc.stripClientSuffix.bind(null, '1'); // expect: RID103@15
exports.b = () => given();
function go() { return this.x; }
exports.c = go.bind({})();
class Job {
  constructor() { this.strip = svc.extractClientId.bind(this); this.run = this.run.bind(this); } // expect: RID103@32
  run(id) { return this.strip(id) + this.run(id); } // expect: RID102@20
}
exports.Job = Job;
