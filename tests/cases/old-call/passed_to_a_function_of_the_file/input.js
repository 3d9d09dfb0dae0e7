const runIdService = require('../services/runIdService'); // expect: RID101

function base(svc, id) {
  return svc.stripClientSuffix(id); // expect: RID102@10 certain
}
const open = (svc) => svc.stripClientSuffix('1'); // expect: RID102@23 likely manual

exports.a = base(runIdService, '1'); // expect: RID103@18
exports.b = open(runIdService); // expect: RID103@18
exports.open = open;
