const svc = require('../services/runIdSystem');
const bound = svc.getBaseRunId.bind(null);
exports.a = (id) => bound(id);
const given = svc.getBaseRunId.bind(null, '1');
exports.b = () => given();
function go() { return this.x; }
exports.c = go.bind({})();
class Job {
  constructor() { this.strip = svc.getClientId.bind(this); this.run = this.run.bind(this); }
  run(id) { return this.strip(id) + this.run(id); }
}
exports.Job = Job;
