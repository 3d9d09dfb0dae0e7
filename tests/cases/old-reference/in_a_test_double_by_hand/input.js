const svc = require('../services/runIdService'); // expect: RID101
const real = svc.stripClientSuffix; // expect: RID103@14

beforeEach(() => { svc.stripClientSuffix = () => '1'; }); // expect: RID103@20
afterEach(() => { svc.stripClientSuffix = real; }); // expect: RID103@19, RID103@43
