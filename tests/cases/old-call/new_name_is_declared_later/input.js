const svc = require('../services/runIdService'); // expect: RID101@21 manual
svc.stripClientSuffix('a'); // expect: RID102@1
hoisted();
svc.getCachedRunInfo('a', 'c'); // expect: RID102@1 manual
const { stripClientSuffix } = require('../services/unifiedRunIdService'); // expect: RID101@39
stripClientSuffix('b'); // expect: RID102@1
later();

function hoisted() { return svc.stripClientSuffix('c'); } // expect: RID102@29
function later() { return stripClientSuffix('d'); } // expect: RID102@27
