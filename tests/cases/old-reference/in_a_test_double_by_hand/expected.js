const svc = require('../services/runIdSystem');
const real = svc.getBaseRunId;

beforeEach(() => { svc.getBaseRunId = () => '1'; });
afterEach(() => { svc.getBaseRunId = real; });
