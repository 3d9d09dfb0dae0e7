exports.base = (id) => svc.stripClientSuffix(id); // expect: RID102@24
exports.load = () => lazy().stripClientSuffix('1'); // expect: RID102@22

var svc = require('../services/runIdService'); // expect: RID101
function lazy() { return svc; } // expect: RID103@26
