const svc = require('../services/unifiedRunIdService'); // expect: RID101

svc.stripClientSuffix = jest.fn(); // expect: RID103@1
svc['extractClientId'] = () => 'acme'; // expect: RID103@1
delete svc.getBaseRunId; // expect: RID103@8
