const svc = require('../services/runIdService'); // expect: RID101
const [one, , two = svc.clearCache] = [svc.stripClientSuffix, 1, svc.clearCache]; // expect: RID103@21, RID103@40, RID103@66
one(1); // expect: RID102
two(); // expect: RID102
const fns = [svc.stripClientSuffix, svc.clearCache]; // expect: RID103@14, RID103@37
fns[0](1); // expect: RID102
const [x] = [...other, svc.stripClientSuffix]; // expect: RID103@24
x(1);
fns[2](1);
